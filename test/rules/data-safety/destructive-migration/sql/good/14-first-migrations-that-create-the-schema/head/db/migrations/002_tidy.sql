DELETE FROM import_log;
