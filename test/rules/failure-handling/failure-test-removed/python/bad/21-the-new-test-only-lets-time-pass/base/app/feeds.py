import logging

log = logging.getLogger(__name__)


async def read_all(feeds, read):
    read_feeds = {}
    for feed in feeds:
        try:
            read_feeds[feed] = await read(feed)
        except OSError:
            log.exception("feed %s not read", feed)
    return read_feeds
