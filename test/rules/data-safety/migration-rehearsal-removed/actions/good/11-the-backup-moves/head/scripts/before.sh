#!/usr/bin/env bash
# migrations
pg_dump --format=custom --file=/backups/x.dump "$DATABASE_URL"
