DO $$
BEGIN
  PERFORM 1;
END
$$;
CREATE INDEX CONCURRENTLY i ON orders (customer_id);
