-- migrate:up
CREATE INDEX CONCURRENTLY i ON orders (note); -- <- finding
