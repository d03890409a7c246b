import logging
from flask import Flask
from app.store import store

logger = logging.getLogger(__name__)


def save_all(orders):
    for order in orders:
        try:
            store.save(order)
        except Exception as error:
            logger.error("order %s not saved: %s", order.id, error)  # <- finding
            continue
