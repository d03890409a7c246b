import asyncio
import logging

log = logging.getLogger(__name__)


async def read_all(feeds, read):
    read_feeds = {}

    async def one(feed):
        try:
            read_feeds[feed] = await read(feed)
        except OSError:
            log.exception("feed %s not read", feed)

    await asyncio.gather(*(one(feed) for feed in feeds))
    return read_feeds
