-- +goose Up
CREATE INDEX CONCURRENTLY i ON orders (customer_id); -- <- finding
-- +goose Down
DROP INDEX CONCURRENTLY i;
