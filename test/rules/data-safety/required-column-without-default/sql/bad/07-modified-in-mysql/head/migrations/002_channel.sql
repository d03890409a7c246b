ALTER TABLE orders ADD COLUMN channel VARCHAR(20) NULL;
UPDATE orders SET channel = 'web' WHERE channel IS NULL LIMIT 1000;
ALTER TABLE orders MODIFY COLUMN channel VARCHAR(20) NOT NULL; -- <- finding
