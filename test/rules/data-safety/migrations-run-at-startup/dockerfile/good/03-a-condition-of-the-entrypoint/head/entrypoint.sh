#!/bin/sh
set -e
if [ "$RUN_MIGRATIONS" = "true" ]; then
  npx knex migrate:latest
fi
exec node src/server.js
