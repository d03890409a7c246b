import structlog
from fastapi import FastAPI

app = FastAPI()  # <- finding
log = structlog.get_logger()
