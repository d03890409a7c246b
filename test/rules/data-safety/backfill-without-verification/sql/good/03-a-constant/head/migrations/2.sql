UPDATE people SET first_name = '' WHERE first_name IS NULL;
