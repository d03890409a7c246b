ALTER TABLE tickets ADD COLUMN weight int CHECK (weight > 0);
