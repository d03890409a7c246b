CREATE INDEX s ON orders (state);
ALTER TABLE orders
  ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid(), -- <- finding
  ALTER COLUMN state SET NOT NULL;
ALTER TABLE orders ADD FOREIGN KEY (state) REFERENCES states (id);
