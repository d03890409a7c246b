#!/bin/sh
set -e
export REDIS_URL="${REDIS_URL:-redis://localhost:6379}"  # <- finding
exec node main.js
