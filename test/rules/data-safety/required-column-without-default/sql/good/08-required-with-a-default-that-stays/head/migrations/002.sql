ALTER TABLE tickets ADD COLUMN kind text;
ALTER TABLE tickets ALTER COLUMN kind SET DEFAULT 'a';
UPDATE tickets SET kind = 'a';
ALTER TABLE tickets ALTER COLUMN kind SET NOT NULL;
