from flask import Blueprint

health = Blueprint("health", __name__)


@health.get("/readyz")
def readyz():
    return {"ready": True}, 200
