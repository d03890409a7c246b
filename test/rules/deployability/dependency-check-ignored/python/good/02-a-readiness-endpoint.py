from flask import Flask

from app.db import engine

app = Flask(__name__)


@app.get("/ready")
def ready():
    try:
        engine.execute("SELECT 1")
    except Exception:
        app.logger.exception("the database does not answer")
        return {"ready": False}, 503
    return {"ready": True}
