CREATE TABLE payments (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL,
  reference text NOT NULL,
  CONSTRAINT payments_reference_once UNIQUE (reference)
);
CREATE UNIQUE INDEX payments_order_idx ON payments (order_id);
