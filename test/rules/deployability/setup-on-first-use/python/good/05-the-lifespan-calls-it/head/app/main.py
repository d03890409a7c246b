from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.tokens import key


@asynccontextmanager
async def lifespan(app: FastAPI):
    key()
    yield


app = FastAPI(lifespan=lifespan)
