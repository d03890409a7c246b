DROP INDEX payments_order_idx;
DROP TABLE payments;
