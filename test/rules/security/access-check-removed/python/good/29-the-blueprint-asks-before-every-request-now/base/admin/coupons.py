from flask import Blueprint, request
from admin.guards import needs
from admin.db import db

bp = Blueprint("coupons", __name__)


@bp.post("/coupons")
@needs("marketing")
def create():
    db.execute("INSERT INTO coupons (code, percent) VALUES (:code, :percent)", request.get_json())
    return "", 201
