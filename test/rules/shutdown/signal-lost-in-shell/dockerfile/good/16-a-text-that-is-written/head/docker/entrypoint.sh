#!/bin/sh
cat > /tmp/help.txt <<EOF
To start the server:
gunicorn shop.wsgi:application
EOF
# gunicorn shop.wsgi:application
exec "$@"
