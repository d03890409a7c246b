import asyncio

import pytest

from app.feeds import read_all


@pytest.mark.asyncio
async def test_each_feed_is_read_once():
    async def read(feed):
        return feed.upper()

    assert await read_all(["a", "b"], read) == {"a": "A", "b": "B"}


@pytest.mark.asyncio
async def test_feeds_are_read_together():
    running = most = 0

    async def read(feed):
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1
        return feed

    await read_all(["a", "b", "c"], read)
    assert most == 3
