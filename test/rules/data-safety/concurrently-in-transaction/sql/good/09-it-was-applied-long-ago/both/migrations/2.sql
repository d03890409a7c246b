-- +goose Up
CREATE INDEX CONCURRENTLY i ON orders (customer_id);
