CREATE TABLE orders (id bigserial PRIMARY KEY, state text);
CREATE TABLE lines (id int);
