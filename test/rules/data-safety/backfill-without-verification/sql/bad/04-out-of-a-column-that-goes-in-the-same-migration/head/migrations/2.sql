ALTER TABLE people ADD COLUMN name text;
UPDATE people SET name = last_name; -- <- finding
ALTER TABLE people DROP COLUMN last_name;
