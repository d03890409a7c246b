from flask import Blueprint, request
from app.service import Codes
from app.errors import TooManyRequests
from app.limits import limiter
bp = Blueprint("codes", __name__)
codes = Codes()

@bp.post("/codes")
def send():
    phone = request.json["phone"]
    if not limiter.hit(f"code:{phone}"):
        raise TooManyRequests()
    codes.send(phone)
    return "", 204
