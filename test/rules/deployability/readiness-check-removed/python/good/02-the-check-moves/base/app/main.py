from fastapi import FastAPI
from sqlalchemy import text
from app.cache import r
from app.db import engine

app = FastAPI()


@app.get("/readyz")
def readyz():
    with engine.connect() as c:
        c.execute(text("SELECT 1"))
    r.ping()
    return {"ready": True}
