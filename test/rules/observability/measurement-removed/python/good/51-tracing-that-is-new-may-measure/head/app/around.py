from fastapi import FastAPI, Request

from app import measures

app = FastAPI()


@app.middleware("http")
async def around(request: Request, call_next):
    response = await call_next(request)
    response.headers["x-served-by"] = "quotes"
    if response.status_code > 499:
        measures.failed.add(1)
    return response
