CREATE UNIQUE INDEX CONCURRENTLY reference_once ON payments (reference);
ALTER TABLE payments DROP CONSTRAINT payments_reference_once;
ALTER TABLE payments ADD CONSTRAINT payments_reference_once UNIQUE USING INDEX reference_once;
