#!/bin/sh
set -e
alembic upgrade head # <- finding
exec gunicorn ferry.wsgi
