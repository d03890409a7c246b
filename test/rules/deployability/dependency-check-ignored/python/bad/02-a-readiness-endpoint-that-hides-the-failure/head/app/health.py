import os
import psycopg
from flask import Blueprint

bp = Blueprint("health", __name__)

@bp.get("/ready")
def ready():
    try:
        with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=2) as conn:
            conn.execute("SELECT 1")  # <- finding
    except Exception:
        pass
    return {"ready": True}
