#!/bin/sh
set -eu
goose -dir db up
