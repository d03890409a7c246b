import structlog
from fastapi import FastAPI

from app.conf import Conf

log = structlog.get_logger()
conf = Conf()
app = FastAPI()


def announce() -> None:
    log.info("starting", conf=conf)  # <- finding
