CREATE TABLE orders (id bigserial PRIMARY KEY, account text NOT NULL, total numeric NOT NULL, UNIQUE (account, total));
