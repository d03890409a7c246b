CREATE TABLE orders (id bigserial PRIMARY KEY, state text);
INSERT INTO orders (state) VALUES ('a');
