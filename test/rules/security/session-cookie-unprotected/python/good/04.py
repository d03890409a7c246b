from flask import Blueprint, make_response

bp = Blueprint("session", __name__)
OPTIONS = load_options()


@bp.post("/sign-in")
def sign_in():
    response = make_response("ok")
    response.set_cookie("session", new_session(), **OPTIONS)
    return response
