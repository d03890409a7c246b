-- +goose Up
ALTER TABLE tanks ALTER COLUMN litres TYPE integer USING trunc(litres)::integer; -- <- finding
-- +goose Down
ALTER TABLE tanks ALTER COLUMN litres TYPE numeric(12, 3);
