CREATE INDEX i ON orders (state); -- <- finding
TRUNCATE orders;
