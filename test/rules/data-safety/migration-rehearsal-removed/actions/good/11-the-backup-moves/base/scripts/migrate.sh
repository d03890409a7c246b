#!/usr/bin/env bash
pg_dump --format=custom --file=/backups/x.dump "$DATABASE_URL"
npx prisma migrate deploy
