import asyncio

from app.chunks import Chunker


class Reader:
    async def read(self, text, kind):
        chunker = Chunker(kind)
        return chunker.split(text)
