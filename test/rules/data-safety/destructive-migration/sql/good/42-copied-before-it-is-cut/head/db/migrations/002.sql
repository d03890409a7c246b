-- +goose Up
CREATE TABLE tanks_before AS SELECT id, litres FROM tanks;
ALTER TABLE tanks ALTER COLUMN litres TYPE integer USING trunc(litres)::integer;
-- +goose Down
DROP TABLE tanks_before;
