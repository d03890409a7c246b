from app.cache import cached_text


def refresh(feed: str) -> str:
    return cached_text(feed)
