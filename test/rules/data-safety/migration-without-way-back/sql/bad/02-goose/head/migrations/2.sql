-- +goose Up
ALTER TABLE a ADD COLUMN b int; -- <- finding
