import hashlib
import hmac
import logging
import os

from flask import Blueprint, request

from app.bookings import cancel

hooks = Blueprint("hooks", __name__)
log = logging.getLogger(__name__)


@hooks.post("/hooks/hotel")
def hotel():
    raw = request.get_data()
    expected = hmac.new(os.environ["HOTEL_SECRET"].encode(), raw, hashlib.sha256).hexdigest()
    if request.headers.get("X-Hotel-Signature") != expected:  # <- finding
        log.warning("hotel event with a wrong signature")
    cancel(request.get_json()["booking"])
    return "", 204
