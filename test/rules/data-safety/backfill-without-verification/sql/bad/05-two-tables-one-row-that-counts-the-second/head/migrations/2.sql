ALTER TABLE people ADD COLUMN name text;
ALTER TABLE teams ADD COLUMN name text;
UPDATE people SET name = first_name; -- <- finding
UPDATE teams SET name = title;
