ALTER TABLE payments RENAME COLUMN reference TO external_reference;
