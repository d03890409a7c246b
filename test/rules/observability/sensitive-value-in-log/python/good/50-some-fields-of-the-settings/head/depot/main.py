import logging

import structlog
from fastapi import FastAPI

from depot.settings import Carrier, Depot

log = structlog.get_logger()
logger = logging.getLogger(__name__)
carrier = Carrier()
depot = Depot()
app = FastAPI()
context = {"depot": "north"}


@app.on_event("startup")
def announce() -> None:
    log.info("carrier_ready", url=carrier.url, **context)
    logger.info("depot %s", depot.address)
