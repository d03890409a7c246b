DO $$ BEGIN -- <- finding
  IF EXISTS (SELECT 1 FROM old_orders o WHERE NOT EXISTS (SELECT 1 FROM orders n WHERE n.id = o.id)) THEN
    RAISE EXCEPTION 'orders are missing';
  END IF;
END $$;
DROP TABLE old_orders;
