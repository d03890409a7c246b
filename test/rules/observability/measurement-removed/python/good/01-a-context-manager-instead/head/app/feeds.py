import httpx

from app.measures import FETCH_ERRORS


def refresh(feed: str) -> str:
    with FETCH_ERRORS.labels(feed=feed).count_exceptions():
        return httpx.get(feed, timeout=5).text
