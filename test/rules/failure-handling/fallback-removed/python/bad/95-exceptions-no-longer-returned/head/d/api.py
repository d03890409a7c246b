import asyncio

from fastapi import FastAPI

from d import sources

app = FastAPI()


@app.get("/board/{d}")
async def board(d: str):
    traffic, noise = await asyncio.gather(sources.traffic(d), sources.noise(d))
    return {"traffic": traffic, "noise": noise}
