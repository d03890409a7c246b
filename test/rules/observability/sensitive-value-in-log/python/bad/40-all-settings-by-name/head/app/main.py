import structlog
from fastapi import FastAPI

from app.config import config

log = structlog.get_logger()
app = FastAPI()
log.info("configured", **config.model_dump()) # <- finding
