from contextlib import asynccontextmanager
from alembic import command
from alembic.config import Config
from fastapi import FastAPI

@asynccontextmanager
async def lifespan(app):
    command.upgrade(Config("alembic.ini"), "head")  # <- finding
    yield

app = FastAPI(lifespan=lifespan)
