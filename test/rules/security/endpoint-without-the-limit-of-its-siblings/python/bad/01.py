from fastapi import FastAPI, Request
from slowapi import Limiter
from slowapi.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)
app = FastAPI()


@app.get("/search")
@limiter.limit("30/minute")
async def search(request: Request, text: str):
    return await find(text)


@app.post("/reviews")
async def review(body: Review): # <- finding
    return await reviews.create(body)
