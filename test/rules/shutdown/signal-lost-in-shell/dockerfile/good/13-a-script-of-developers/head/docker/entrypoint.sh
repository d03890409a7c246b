#!/bin/sh
exec uvicorn shop.api:app --host 0.0.0.0
