import time

import httpx


def score(company: str):
    for attempt in range(5): # <- finding
        try:
            return httpx.get(f"https://scores.example.com/{company}", timeout=3).json()
        except httpx.TransportError:
            if attempt == 4:
                raise
            time.sleep(2**attempt)
