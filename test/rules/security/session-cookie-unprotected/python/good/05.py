from flask import Blueprint, make_response

bp = Blueprint("session", __name__)


@bp.post("/sign-out")
def sign_out():
    response = make_response("ok")
    response.set_cookie("session", "", max_age=0)
    return response
