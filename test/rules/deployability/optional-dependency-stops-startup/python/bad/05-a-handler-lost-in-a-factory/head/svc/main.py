from contextlib import asynccontextmanager
import logging
from fastapi import FastAPI
from svc.api import router
from svc.bus import open_bus
log = logging.getLogger(__name__)

@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.events = await open_bus()
    yield

app = FastAPI(lifespan=lifespan)
app.include_router(router)
