ALTER TABLE orders ADD COLUMN amount numeric;
UPDATE orders SET amount = total;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM orders WHERE amount IS NULL) THEN
    RAISE EXCEPTION 'orders without an amount';
  END IF;
END $$;
