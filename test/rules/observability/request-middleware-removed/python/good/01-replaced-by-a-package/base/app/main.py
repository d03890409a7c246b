from fastapi import FastAPI

from app.ids import RequestIdMiddleware

app = FastAPI()
app.add_middleware(RequestIdMiddleware)


@app.get("/items")
async def items():
    return []
