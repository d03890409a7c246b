import httpx

TOLLS = "tk_8Zq2vN5xWb3LrT7yKd9PfGh4"  # <- finding


def toll(road: str) -> dict:
    return httpx.get(f"https://tolls.example/{road}", headers={"Authorization": f"Token {TOLLS}"}, timeout=3).json()
