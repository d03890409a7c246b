CREATE INDEX s ON orders (state);
