from app.store import pending_feeds, deliver


def drain() -> None:
    feeds = pending_feeds()
    for feed in feeds:
        deliver(feed)
