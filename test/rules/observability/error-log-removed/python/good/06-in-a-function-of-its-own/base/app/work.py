import logging
from flask import Flask
from app.store import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except Exception:
        logger.exception("order not saved")
        return None
