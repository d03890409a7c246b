-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY j ON orders (customer_id);
