# The payments moved to PostgreSQL.
