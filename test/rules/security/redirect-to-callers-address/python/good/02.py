from flask import Blueprint, redirect, request, url_for

bp = Blueprint("session", __name__)


@bp.post("/sign-in")
def sign_in():
    return redirect(url_for("shop.index", tab=request.args.get("tab")))
