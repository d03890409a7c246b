from fastapi import FastAPI
from sqlalchemy.ext.asyncio import create_async_engine
from app.models import Base
import os

engine = create_async_engine(os.environ["DATABASE_URL"])
app = FastAPI()


@app.on_event("startup")
async def startup():
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)  # <- finding
