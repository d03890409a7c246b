CREATE TABLE customers (id bigint PRIMARY KEY, old_address text, address text);
