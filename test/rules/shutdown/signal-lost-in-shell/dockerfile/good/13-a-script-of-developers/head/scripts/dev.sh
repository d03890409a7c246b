#!/bin/sh
docker compose up -d db
uvicorn shop.api:app --reload
