DROP TABLE orders_backup;
