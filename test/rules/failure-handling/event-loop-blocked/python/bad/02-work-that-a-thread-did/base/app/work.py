import asyncio

from app.chunks import Chunker


class Reader:
    async def read(self, text, kind):
        chunker = await asyncio.to_thread(Chunker, kind)  # <- finding
        return chunker.split(text)
