import requests
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()


@app.get("/rates/{currency}")
async def rate(currency: str):
    def load():
        return requests.get(f"https://rates.example.com/{currency}", timeout=3).json()

    return await run_in_threadpool(load)
