import asyncio
from fastapi import FastAPI, Request
from app.context import bind
from app.work import render

app = FastAPI()
app.middleware("http")(bind)


@app.post("/render")
async def make(request: Request):
    return await asyncio.to_thread(render, await request.body())
