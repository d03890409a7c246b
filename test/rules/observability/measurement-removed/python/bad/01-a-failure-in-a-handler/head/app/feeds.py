import httpx



def refresh(feed: str) -> str:
    try:
        return httpx.get(feed, timeout=5).text
    except httpx.HTTPError:
        raise
