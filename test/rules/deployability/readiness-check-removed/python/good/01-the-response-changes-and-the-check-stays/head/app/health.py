from fastapi import FastAPI

from app.db import database

app = FastAPI()


@app.get("/readyz")
async def readyz():
    await database.execute("SELECT 1;")
    return {"ready": True}
