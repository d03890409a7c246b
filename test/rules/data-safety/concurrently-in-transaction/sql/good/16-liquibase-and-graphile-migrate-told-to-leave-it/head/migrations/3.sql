--! Previous: sha1:1
--! no-transaction
CREATE INDEX CONCURRENTLY i ON orders (customer_id);
