from fastapi import FastAPI

from app.db import database

app = FastAPI()


@app.get("/readyz")
async def readyz():
    return {"ok": True}
