import os

import httpx

TOLLS = os.environ["TOLLS_TOKEN"]


def toll(road: str) -> dict:
    return httpx.get(f"https://tolls.example/{road}", headers={"Authorization": f"Token {TOLLS}"}, timeout=3).json()
