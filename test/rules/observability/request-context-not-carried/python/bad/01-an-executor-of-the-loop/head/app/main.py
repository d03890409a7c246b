import asyncio
from concurrent.futures import ThreadPoolExecutor
from fastapi import FastAPI, Request
from app.context import bind
from app.work import render

app = FastAPI()
app.middleware("http")(bind)
pool = ThreadPoolExecutor(4)


@app.post("/render")
async def make(request: Request):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, render, await request.body()) # <- finding
