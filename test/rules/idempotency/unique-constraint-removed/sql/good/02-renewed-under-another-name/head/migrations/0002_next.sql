CREATE UNIQUE INDEX CONCURRENTLY payments_order_key ON payments (order_id);
DROP INDEX payments_order_idx;
