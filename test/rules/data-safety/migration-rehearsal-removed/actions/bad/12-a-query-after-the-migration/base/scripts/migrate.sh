#!/bin/sh
set -eu
goose -dir db up
test "$(psql "$DSN" -tAc "select count(*) from payout where account_id is null")" = 0 # <- finding
