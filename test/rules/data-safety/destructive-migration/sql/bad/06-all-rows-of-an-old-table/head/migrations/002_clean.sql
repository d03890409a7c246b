TRUNCATE audit_entries CASCADE; -- <- finding
