DROP INDEX payments_order_idx;
CREATE UNIQUE INDEX payments_order_reference_idx ON payments (order_id, reference);
