ALTER TABLE people ADD COLUMN full_name text;
UPDATE people SET full_name = last_name;
ALTER TABLE people ADD CONSTRAINT named CHECK (full_name IS NOT NULL);
