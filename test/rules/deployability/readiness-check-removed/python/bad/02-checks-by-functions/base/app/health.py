import logging

from flask import Blueprint

from app.db import pool

health = Blueprint("health", __name__)
log = logging.getLogger(__name__)


def database_answers() -> bool:
    try:
        with pool.connection(timeout=1) as conn:
            conn.execute("SELECT 1")
        return True
    except Exception:
        log.exception("database check failed")
        return False


@health.get("/readyz")
def readyz():
    ready = database_answers()  # <- finding
    return {"database": ready}, 200 if ready else 503
