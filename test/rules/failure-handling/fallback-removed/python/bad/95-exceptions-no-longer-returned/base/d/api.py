import asyncio

from fastapi import FastAPI

from d import sources

app = FastAPI()


@app.get("/board/{d}")
async def board(d: str):
    results = await asyncio.gather(sources.traffic(d), sources.noise(d), return_exceptions=True)  # <- finding
    tiles = [None if isinstance(r, Exception) else r for r in results]
    return {"traffic": tiles[0], "noise": tiles[1]}
