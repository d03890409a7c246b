CREATE TABLE audit_entries (id bigint PRIMARY KEY);
