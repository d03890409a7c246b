CREATE TABLE orders (id bigserial PRIMARY KEY, note varchar(50), body varchar(10));
CREATE TABLE users (id bigint PRIMARY KEY);
