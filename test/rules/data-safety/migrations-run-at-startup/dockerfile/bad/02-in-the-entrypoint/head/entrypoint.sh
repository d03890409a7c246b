#!/bin/sh
set -e
python manage.py migrate --noinput # <- finding
exec gunicorn shop.wsgi
