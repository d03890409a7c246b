ALTER TABLE tickets ADD COLUMN owner_id uuid;
