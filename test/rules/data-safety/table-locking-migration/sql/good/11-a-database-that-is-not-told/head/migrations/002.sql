CREATE INDEX s ON orders (id);
