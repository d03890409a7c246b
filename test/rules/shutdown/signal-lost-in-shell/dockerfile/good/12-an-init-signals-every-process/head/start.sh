#!/bin/sh
alembic upgrade head
uvicorn shop.api:app --host 0.0.0.0
