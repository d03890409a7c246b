DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM orders WHERE total IS NOT NULL) THEN
    RAISE EXCEPTION 'orders still have a total';
  END IF;
END $$;
ALTER TABLE orders DROP COLUMN total;
