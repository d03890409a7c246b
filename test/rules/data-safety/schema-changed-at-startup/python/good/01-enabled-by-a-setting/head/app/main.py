from contextlib import asynccontextmanager
from fastapi import FastAPI
from app.db import engine
from app.models import Base
from app.settings import settings


@asynccontextmanager
async def lifespan(app):
    if settings.create_tables:
        Base.metadata.create_all(engine)
    yield


app = FastAPI(lifespan=lifespan)
