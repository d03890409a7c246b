from fastapi import FastAPI
from sqlalchemy import text
from app.checks import broker
from app.db import engine

app = FastAPI()


@app.get("/readyz")
def readyz():
    with engine.connect() as c:
        c.execute(text("SELECT 1"))
    broker()
    return {"ready": True}
