import os
import smtplib
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.notices import announce


@asynccontextmanager
async def lifespan(app: FastAPI):
    announce("the shop is open again")
    yield


app = FastAPI(lifespan=lifespan)
