CREATE TABLE names (id bigint, name text);
INSERT INTO names (id, name) SELECT id, first_name FROM people; -- <- finding
