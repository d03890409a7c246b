CREATE UNIQUE INDEX orders_account ON orders (account, total);
