import hashlib
import hmac

from flask import Blueprint, abort, request

hooks = Blueprint("hooks", __name__)


@hooks.post("/webhooks/partner")
def partner():
    expected = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Signature"]):
        abort(401)
    payments.upsert(request.get_json())
    return "", 204
