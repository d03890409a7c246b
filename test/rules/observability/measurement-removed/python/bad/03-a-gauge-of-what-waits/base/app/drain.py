from app.measures import BACKLOG
from app.store import pending_feeds, deliver


def drain() -> None:
    feeds = pending_feeds()
    BACKLOG.set(len(feeds))  # <- finding
    for feed in feeds:
        deliver(feed)
