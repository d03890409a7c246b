#!/bin/bash
set -e
python -m shop.warm_cache
hypercorn shop.api:app --bind 0.0.0.0:8080 &  # <- finding
celery -A shop worker --loglevel=info &  # <- finding
wait -n
