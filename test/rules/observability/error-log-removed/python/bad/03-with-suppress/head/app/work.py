import contextlib
import logging
from flask import Flask
from app.store import store

logger = logging.getLogger(__name__)


def save(order):
    with contextlib.suppress(Exception):
        store.save(order)
    return order
