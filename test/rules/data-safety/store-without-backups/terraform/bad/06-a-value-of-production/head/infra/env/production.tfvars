table_recovery = false
