import logging

from flask import Blueprint, request

bp = Blueprint("visits", __name__)
log = logging.getLogger(__name__)


@bp.post("/reset")
def reset():
    email = request.form.get("email")
    log.info("reset asked for by %s", email)  # <- finding
    return "", 204
