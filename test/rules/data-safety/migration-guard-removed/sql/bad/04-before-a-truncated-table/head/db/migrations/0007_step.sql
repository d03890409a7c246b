TRUNCATE old_orders;
