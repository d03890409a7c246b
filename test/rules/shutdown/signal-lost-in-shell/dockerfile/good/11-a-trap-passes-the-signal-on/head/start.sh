#!/bin/bash
gunicorn shop.wsgi:application --bind 0.0.0.0:8000 &
pid=$!
trap 'kill -TERM "$pid"' TERM
wait "$pid"
wait "$pid"
