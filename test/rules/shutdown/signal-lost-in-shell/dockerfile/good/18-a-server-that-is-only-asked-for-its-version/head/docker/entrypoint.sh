#!/bin/sh
gunicorn --version
python -c "import shop; shop.check()"
node --version
exec gunicorn shop.wsgi:application --bind 0.0.0.0:8000
