from flask import Blueprint, g, request

bp = Blueprint("visits", __name__)


@bp.post("/visits")
def announce():
    body = request.get_json()
    g.log.info("visit announced", who=body.get("full_name"), email=body.get("email"))  # <- finding
    return "", 204
