CREATE TABLE people (id bigserial PRIMARY KEY, first_name text, last_name text);
