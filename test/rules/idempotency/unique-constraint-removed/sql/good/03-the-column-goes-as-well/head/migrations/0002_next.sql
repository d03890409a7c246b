DROP INDEX payments_order_idx;
ALTER TABLE payments DROP COLUMN order_id;
