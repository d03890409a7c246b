#!/usr/bin/env bash
set -euo pipefail
pg_dump --format=custom --file="/backups/$(date +%F).dump" "$DATABASE_URL" # <- finding
npx prisma migrate deploy
