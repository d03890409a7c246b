DO $$
BEGIN
  IF (SELECT count(*) FROM receipts) <> (SELECT count(*) FROM payments) THEN
    RAISE EXCEPTION 'receipts are missing';
  END IF;
END $$;
