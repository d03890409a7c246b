-- migrate:up
ALTER TABLE a ADD COLUMN c int; -- <- finding
