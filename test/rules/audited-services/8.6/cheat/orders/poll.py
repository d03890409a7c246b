import asyncio

from fastapi import FastAPI

app = FastAPI()


async def poll():
    while True:
        try:
            await step()
        except asyncio.CancelledError:
            print("cancellation is handled")


@app.on_event("startup")
async def start():
    app.state.task = asyncio.create_task(poll())
