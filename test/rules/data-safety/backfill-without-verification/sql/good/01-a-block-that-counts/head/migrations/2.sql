ALTER TABLE people ADD COLUMN full_name text;
UPDATE people SET full_name = first_name || ' ' || last_name;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM people WHERE full_name IS NULL) THEN RAISE EXCEPTION 'names are missing'; END IF; END $$;
