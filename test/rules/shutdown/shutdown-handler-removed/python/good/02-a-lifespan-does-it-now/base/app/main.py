from fastapi import FastAPI

from app.workers import scheduler

app = FastAPI()


@app.on_event("shutdown")
async def stop():
    await scheduler.stop()
