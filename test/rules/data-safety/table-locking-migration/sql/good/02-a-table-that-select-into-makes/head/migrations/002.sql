SELECT * INTO archive FROM orders;
CREATE INDEX i ON archive (id);
