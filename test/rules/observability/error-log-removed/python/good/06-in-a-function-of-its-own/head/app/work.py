import logging
from flask import Flask
from app.store import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except Exception:
        _failed(order)
        return None


def _failed(order):
    store.failed += 1
    logger.exception("order not saved")
