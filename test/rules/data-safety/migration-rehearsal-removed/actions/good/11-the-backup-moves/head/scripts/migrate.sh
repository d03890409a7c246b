#!/usr/bin/env bash
./scripts/before.sh
npx prisma migrate deploy
