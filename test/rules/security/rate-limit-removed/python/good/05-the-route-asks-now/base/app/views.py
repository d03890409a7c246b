from flask import Blueprint, request
from app.service import Codes
bp = Blueprint("codes", __name__)
codes = Codes()

@bp.post("/codes")
def send():
    phone = request.json["phone"]
    codes.send(phone)
    return "", 204
