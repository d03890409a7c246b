ALTER TABLE customers DROP COLUMN old_address;
