import time
from fastapi import FastAPI

app = FastAPI()


@app.post("/jobs")
async def start(job: dict):
    while not ready(job):
        time.sleep(1)  # <- finding
    return {}
