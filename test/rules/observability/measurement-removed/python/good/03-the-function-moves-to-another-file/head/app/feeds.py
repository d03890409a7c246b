from app.fetching import refresh

__all__ = ["refresh"]
