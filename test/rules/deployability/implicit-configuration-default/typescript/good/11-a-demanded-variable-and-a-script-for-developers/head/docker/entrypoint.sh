#!/bin/sh
: "${REDIS_URL:?must be set}"
HOST="${HOST:-0.0.0.0}"
SERVER_HOST="${SERVER_HOST:-localhost}"
PORT="${PORT:-8080}"
# REDIS_URL=${REDIS_URL:-redis://localhost}
exec node main.js
