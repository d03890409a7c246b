UPDATE orders SET status = state;
DO $$ BEGIN -- <- finding
  IF EXISTS (SELECT 1 FROM orders WHERE status IS NULL) THEN
    RAISE EXCEPTION 'orders without a status';
  END IF;
END $$;
