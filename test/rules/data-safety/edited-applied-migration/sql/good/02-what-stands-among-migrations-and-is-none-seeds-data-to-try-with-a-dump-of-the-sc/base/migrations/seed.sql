INSERT INTO orders (state) VALUES ('a');
