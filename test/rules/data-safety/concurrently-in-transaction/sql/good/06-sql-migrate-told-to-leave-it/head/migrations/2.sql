-- +migrate Up notransaction
CREATE INDEX CONCURRENTLY i ON orders (customer_id);
