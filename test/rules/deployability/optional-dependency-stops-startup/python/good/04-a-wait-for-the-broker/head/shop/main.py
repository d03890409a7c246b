from contextlib import asynccontextmanager
import aio_pika
from fastapi import FastAPI

@asynccontextmanager
async def lifespan(app):
    app.state.broker = await aio_pika.connect_robust("amqp://broker/")
    yield

app = FastAPI(lifespan=lifespan)
