#!/bin/sh
set -eu
alembic upgrade head --sql
alembic upgrade head
