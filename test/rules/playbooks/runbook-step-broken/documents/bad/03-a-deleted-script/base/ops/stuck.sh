psql "$DATABASE_URL" -c "SELECT id FROM jobs WHERE state = 'running'" # <- finding
