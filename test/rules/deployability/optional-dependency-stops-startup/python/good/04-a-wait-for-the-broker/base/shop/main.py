import asyncio
from contextlib import asynccontextmanager
import aio_pika
from fastapi import FastAPI

@asynccontextmanager
async def lifespan(app):
    while True:
        try:
            app.state.broker = await aio_pika.connect("amqp://broker/")
            break
        except ConnectionError:
            await asyncio.sleep(1)
    yield

app = FastAPI(lifespan=lifespan)
