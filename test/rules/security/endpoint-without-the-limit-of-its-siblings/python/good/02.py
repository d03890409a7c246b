from fastapi import FastAPI, Request
from slowapi import Limiter
from slowapi.middleware import SlowAPIMiddleware
from slowapi.util import get_remote_address

limiter = Limiter(key_func=get_remote_address, default_limits=["100/minute"])
app = FastAPI()
app.add_middleware(SlowAPIMiddleware)


@app.get("/search")
@limiter.limit("30/minute")
async def search(request: Request, text: str):
    return await find(text)


@app.post("/reviews")
async def review(body: Review):
    return await reviews.create(body)
