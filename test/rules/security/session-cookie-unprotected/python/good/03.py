from flask import Blueprint, make_response

bp = Blueprint("looks", __name__)


@bp.post("/theme")
def theme():
    response = make_response("ok")
    response.set_cookie("theme", "dark")
    return response
