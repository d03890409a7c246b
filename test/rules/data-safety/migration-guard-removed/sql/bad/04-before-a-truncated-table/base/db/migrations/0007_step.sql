DO $$ BEGIN -- <- finding
  IF (SELECT count(*) FROM old_orders) <> (SELECT count(*) FROM orders) THEN
    RAISE EXCEPTION 'counts differ';
  END IF;
END $$;
TRUNCATE old_orders;
