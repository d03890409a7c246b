UPDATE people SET first_name = '' WHERE first_name IS NULL AND last_name = 'admin';
UPDATE people SET first_name = 'x' WHERE id IN (SELECT id FROM people WHERE last_name = 'y');
