#!/bin/sh
set -eu

case "${1:-api}" in
  worker)
    exec celery -A shop worker --loglevel=info
    ;;
  api)
    uvicorn shop.api:app --host 0.0.0.0 --port 8080  # <- finding
    echo "api ended"
    ;;
esac
