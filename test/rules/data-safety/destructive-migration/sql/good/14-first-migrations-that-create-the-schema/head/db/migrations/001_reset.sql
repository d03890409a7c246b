DROP TABLE people;
CREATE TABLE people (id bigserial PRIMARY KEY, name text NOT NULL);
