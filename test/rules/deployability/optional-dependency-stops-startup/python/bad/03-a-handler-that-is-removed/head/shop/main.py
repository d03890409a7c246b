from contextlib import asynccontextmanager
import structlog
from aiokafka import AIOKafkaProducer
from fastapi import FastAPI

log = structlog.get_logger()

@asynccontextmanager
async def lifespan(app):
    producer = AIOKafkaProducer(bootstrap_servers="kafka:9092", request_timeout_ms=3000)
    await producer.start()
    app.state.producer = producer
    yield

app = FastAPI(lifespan=lifespan)
