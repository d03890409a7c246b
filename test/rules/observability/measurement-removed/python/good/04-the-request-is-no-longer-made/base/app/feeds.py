import httpx

from app.measures import FETCH_ERRORS


def refresh(feed: str) -> str:
    try:
        return httpx.get(feed, timeout=5).text
    except httpx.HTTPError:
        FETCH_ERRORS.labels(feed=feed).inc()
        raise
