#!/bin/sh
echo "totals of ${DAY:-today}"
python report/totals.py
