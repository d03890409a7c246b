import httpx

from app.timing import timed


@timed
def refresh(feed: str) -> str:
    return httpx.get(feed, timeout=5).text
