#!/bin/sh
set -eu
node tools/verify-row-counts.js
