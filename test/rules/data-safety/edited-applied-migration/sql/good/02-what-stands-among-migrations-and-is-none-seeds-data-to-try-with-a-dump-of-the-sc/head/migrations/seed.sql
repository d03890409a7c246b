INSERT INTO orders (state) VALUES ('b');
