-- +goose Up
CREATE TABLE notes (id int);
CREATE INDEX n ON notes (id);
