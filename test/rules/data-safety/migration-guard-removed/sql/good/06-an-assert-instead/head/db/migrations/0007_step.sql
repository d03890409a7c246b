UPDATE orders SET status = state;
DO $$ BEGIN
  ASSERT NOT EXISTS (SELECT 1 FROM orders WHERE status IS NULL);
END $$;
