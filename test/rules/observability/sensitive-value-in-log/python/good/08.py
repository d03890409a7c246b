import logging
import os

from flask import request

logger = logging.getLogger(__name__)


def receive():
    order = request.get_json()
    logger.info("received %s from %s", order["id"], request.headers.get("User-Agent"))
    logger.info("region %s", os.environ.get("REGION"))
    return {"status": "ok"}
