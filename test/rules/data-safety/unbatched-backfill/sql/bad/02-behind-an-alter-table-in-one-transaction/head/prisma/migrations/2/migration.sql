ALTER TABLE events ADD COLUMN source text;
UPDATE events SET source = kind WHERE source IS NULL; -- <- finding
