ALTER TABLE payments
  DROP CONSTRAINT payments_reference_once; -- <- finding
