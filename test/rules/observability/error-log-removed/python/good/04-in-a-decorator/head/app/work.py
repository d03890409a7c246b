import logging
from flask import Flask
from app.store import store
from app.reporting import reports_errors

logger = logging.getLogger(__name__)


@reports_errors
def save(order):
    store.save(order)
