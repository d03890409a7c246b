CREATE TABLE orders (id bigint PRIMARY KEY, state text, status text);
CREATE TABLE old_orders (id bigint PRIMARY KEY, state text);
