from flask import Blueprint, request
from app.db import db

bp = Blueprint("orders", __name__)


@bp.get("/orders")
def orders():
    state = request.args.get("state")
    query = "SELECT * FROM orders WHERE state = '%s'" % state
    return db.execute(query)  # <- finding
