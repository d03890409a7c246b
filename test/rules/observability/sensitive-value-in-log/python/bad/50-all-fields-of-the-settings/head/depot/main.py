import logging
from dataclasses import asdict

import structlog
from fastapi import FastAPI

from depot.settings import Carrier, Depot

log = structlog.get_logger()
logger = logging.getLogger(__name__)
carrier = Carrier()
depot = Depot()
app = FastAPI()


@app.on_event("startup")
def announce() -> None:
    log.info("carrier_ready", **asdict(carrier))  # <- finding
    logger.info("depot %s", depot.__dict__)  # <- finding
