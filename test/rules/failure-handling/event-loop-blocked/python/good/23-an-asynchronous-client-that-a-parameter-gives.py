import asyncio

from fastapi import FastAPI
from httpx import AsyncClient, Response

app = FastAPI()


@app.post("/images/largest")
async def largest(urls: list[str]):
    async def head(client: AsyncClient, url: str) -> Response:
        return await client.head(url)

    async with AsyncClient(timeout=3) as client:
        answers = await asyncio.gather(*(head(client, url) for url in urls), return_exceptions=True)
    return {"found": len([answer for answer in answers if not isinstance(answer, Exception)])}
