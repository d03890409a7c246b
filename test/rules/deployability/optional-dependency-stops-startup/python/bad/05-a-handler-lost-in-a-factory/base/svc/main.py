from contextlib import asynccontextmanager
import logging
import nats
from fastapi import FastAPI
from svc.api import router
log = logging.getLogger(__name__)

@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.events = None
    try:
        app.state.events = await nats.connect("nats://events")
    except Exception:  # <- finding
        log.warning("no events, starting without", exc_info=True)
    yield

app = FastAPI(lifespan=lifespan)
app.include_router(router)
