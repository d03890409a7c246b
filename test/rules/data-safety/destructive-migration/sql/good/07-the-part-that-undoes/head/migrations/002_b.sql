-- +goose Up
ALTER TABLE a ADD COLUMN b text;
-- +goose Down
ALTER TABLE a DROP COLUMN b;
DROP TABLE a;
