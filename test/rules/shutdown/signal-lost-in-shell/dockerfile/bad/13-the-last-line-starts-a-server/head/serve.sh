#!/bin/sh
echo "prices on ${PORT:-8000}"
python api/prices.py  # <- finding
