#!/bin/bash
: "${BROKER_URL:=amqp://guest:guest@127.0.0.1:5672/}"  # <- finding
export BROKER_URL
exec celery -A worker worker
