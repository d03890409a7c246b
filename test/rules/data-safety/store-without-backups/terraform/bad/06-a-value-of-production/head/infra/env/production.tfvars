table_recovery = false # <- finding
