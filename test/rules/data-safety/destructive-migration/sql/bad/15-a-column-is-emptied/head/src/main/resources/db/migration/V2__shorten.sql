ALTER TABLE orders ALTER COLUMN reference TYPE VARCHAR(32) USING substring(reference, 1, 32); -- <- finding
UPDATE orders SET note = NULL; -- <- finding
