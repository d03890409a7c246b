from contextlib import asynccontextmanager
from fastapi import FastAPI
from app.db import engine
from app.models import Base
from app.routes import router


@asynccontextmanager
async def lifespan(app):
    Base.metadata.create_all(engine)  # <- finding
    yield


app = FastAPI(lifespan=lifespan)
app.include_router(router)
