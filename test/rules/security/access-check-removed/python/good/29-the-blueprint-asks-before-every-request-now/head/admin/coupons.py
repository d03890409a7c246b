from flask import Blueprint, request
from admin.guards import ask_for
from admin.db import db

bp = Blueprint("coupons", __name__)


@bp.before_request
def only_marketing():
    ask_for("marketing")


@bp.post("/coupons")
def create():
    db.execute("INSERT INTO coupons (code, percent) VALUES (:code, :percent)", request.get_json())
    return "", 201
