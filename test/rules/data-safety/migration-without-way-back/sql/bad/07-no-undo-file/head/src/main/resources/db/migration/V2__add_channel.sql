ALTER TABLE orders ADD COLUMN channel VARCHAR(20); -- <- finding
