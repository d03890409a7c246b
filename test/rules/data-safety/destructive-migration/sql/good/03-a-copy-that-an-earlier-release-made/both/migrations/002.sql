CREATE TABLE orders_backup AS SELECT * FROM orders;
