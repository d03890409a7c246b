from contextlib import asynccontextmanager
import structlog
from aiokafka import AIOKafkaProducer
from fastapi import FastAPI

log = structlog.get_logger()

@asynccontextmanager
async def lifespan(app):
    producer = AIOKafkaProducer(bootstrap_servers="kafka:9092", request_timeout_ms=3000)
    try:
        await producer.start()
    except Exception: # <- finding
        log.warning("analytics_unreachable", exc_info=True)
        producer = None
    app.state.producer = producer
    yield

app = FastAPI(lifespan=lifespan)
