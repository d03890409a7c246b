from flask import Blueprint, g, request

from app.texts import texts

bp = Blueprint("visits", __name__)


@bp.post("/visits")
def announce():
    body = request.get_json()
    g.log.info("visit announced", label=texts.get("email"), room=body.get("room"), has_email="email" in body)
    return "", 204
