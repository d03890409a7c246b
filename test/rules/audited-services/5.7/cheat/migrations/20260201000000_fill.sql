ALTER TABLE orders ADD COLUMN amount numeric;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM orders WHERE total < 0) THEN
    RAISE EXCEPTION 'negative totals';
  END IF;
END $$;
UPDATE orders SET amount = total;
