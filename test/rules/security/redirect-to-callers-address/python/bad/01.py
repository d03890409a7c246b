from flask import Blueprint, redirect, request

bp = Blueprint("session", __name__)


@bp.post("/sign-in")
def sign_in():
    start_session()
    return redirect(request.args.get("next"))  # <- finding
