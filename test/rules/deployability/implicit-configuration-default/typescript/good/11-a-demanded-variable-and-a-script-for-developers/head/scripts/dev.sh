#!/bin/sh
export REDIS_URL="${REDIS_URL:-redis://localhost:6379}"
node main.js
