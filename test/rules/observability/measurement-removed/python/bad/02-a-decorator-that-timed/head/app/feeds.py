import httpx


def refresh(feed: str) -> str:
    return httpx.get(feed, timeout=5).text
