from fastapi import FastAPI
from shop.settings import settings
from shop.rates import rate

app = FastAPI()

@app.get("/rates/{code}")
async def rates(code: str):
    return await rate(code)
