import httpx

from app.measures import FETCH_SECONDS


@FETCH_SECONDS.time()
def refresh(feed: str) -> str:
    return httpx.get(feed, timeout=5).text
