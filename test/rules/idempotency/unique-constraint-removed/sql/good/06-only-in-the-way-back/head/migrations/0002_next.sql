CREATE INDEX payments_reference_idx ON payments (reference);
