#!/bin/sh
export NODE_OPTIONS="--max-old-space-size=${HEAP_MB:-512}"
npm run migrate
cd /app
node dist/main.js  # <- finding
