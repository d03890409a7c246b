INSERT INTO receipts (payment_id, total) SELECT id, total FROM payments WHERE total IS NOT NULL;
DO $$ -- <- finding
BEGIN
  IF (SELECT count(*) FROM receipts) <> (SELECT count(*) FROM payments) THEN
    RAISE EXCEPTION 'receipts are missing';
  END IF;
END $$;
