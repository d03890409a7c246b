#!/bin/sh
set -eu
python manage.py migrate --noinput
case "${1:-api}" in
  worker) exec celery -A shop worker ;;
  api) exec uvicorn shop.api:app --port 8080 ;;
  migrate) python manage.py migrate ;;
  shell) python ;;
  *) exec "$@" ;;
esac
