DO $$ -- <- finding
BEGIN
  IF EXISTS (SELECT 1 FROM customers WHERE address IS NULL AND old_address IS NOT NULL) THEN
    RAISE EXCEPTION 'customers without a copied address';
  END IF;
END $$;
ALTER TABLE customers DROP COLUMN old_address;
