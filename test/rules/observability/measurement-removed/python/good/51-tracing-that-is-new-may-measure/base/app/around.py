import time

from fastapi import FastAPI, Request

from app import measures

app = FastAPI()


@app.middleware("http")
async def around(request: Request, call_next):
    began = time.perf_counter()
    response = await call_next(request)
    measures.answers.record(time.perf_counter() - began)
    if response.status_code > 499:
        measures.failed.add(1)
    return response
