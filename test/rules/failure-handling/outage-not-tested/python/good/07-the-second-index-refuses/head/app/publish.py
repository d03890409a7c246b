from app.ports import Index


async def publish(item_id: str, search: Index, feed: Index) -> None:
    await search.add(item_id)
    await feed.add(item_id)
