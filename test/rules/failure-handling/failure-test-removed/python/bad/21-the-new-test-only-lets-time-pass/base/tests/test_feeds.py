import pytest

from app.feeds import read_all


@pytest.mark.asyncio
async def test_each_feed_is_read_once():
    async def read(feed):
        return feed.upper()

    assert await read_all(["a", "b"], read) == {"a": "A", "b": "B"}


@pytest.mark.asyncio
async def test_the_other_feeds_are_read_when_one_fails():  # <- finding
    async def read(feed):
        if feed == "b":
            raise OSError("connection refused")
        return feed

    assert await read_all(["a", "b", "c"], read) == {"a": "a", "c": "c"}
