-- +goose Up
CREATE TABLE visits (id bigserial PRIMARY KEY, guest text NOT NULL);
