CREATE INDEX i ON orders (state);
