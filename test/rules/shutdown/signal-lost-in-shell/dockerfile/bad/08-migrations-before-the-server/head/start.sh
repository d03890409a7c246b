#!/usr/bin/env bash
set -euo pipefail

echo "applying migrations"
python manage.py migrate --noinput
python manage.py collectstatic --noinput

gunicorn shop.wsgi:application --bind 0.0.0.0:8000 --workers "${WEB_WORKERS:-3}"  # <- finding
