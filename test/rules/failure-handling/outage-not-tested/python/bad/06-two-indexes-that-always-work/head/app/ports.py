from typing import Protocol


class Index(Protocol):
    async def add(self, item_id: str) -> None: ...
