CREATE TABLE audit_entries_2024 AS SELECT * FROM audit_entries;
TRUNCATE audit_entries;
