-- Plan: expand, migrate, contract.
ALTER TABLE orders ADD COLUMN amount numeric;
UPDATE orders SET amount = total;
ALTER TABLE orders DROP COLUMN total;
