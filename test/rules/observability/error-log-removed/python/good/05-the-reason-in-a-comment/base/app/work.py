import logging
from flask import Flask
from app.store import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.refresh(order)
    except Exception:
        logger.warning("order not refreshed")
        return None
