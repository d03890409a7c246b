CREATE INDEX i ON ONLY events (id);
