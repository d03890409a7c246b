from app.publish import publish


class Kept:
    def __init__(self):
        self.ids = []

    async def add(self, item_id):
        self.ids.append(item_id)


async def test_publish():
    feed = Kept()
    await publish("a", Kept(), feed)
    assert feed.ids == ["a"]


class Down:
    async def add(self, item_id):
        raise ConnectionError("refused")


async def test_publish_without_the_feed():
    with pytest.raises(ConnectionError):
        await publish("a", Kept(), Down())
