UPDATE orders SET status = state;
DO $$ BEGIN
  IF (SELECT count(*) FROM orders WHERE status IS NULL) > 0 THEN
    RAISE EXCEPTION 'orders without a status';
  END IF;
END $$;
