DROP INDEX payments_order_idx; -- <- finding
