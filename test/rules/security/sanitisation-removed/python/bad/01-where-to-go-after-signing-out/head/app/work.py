from flask import redirect, request
from app.auth import end_session


def sign_out():
    target = request.args.get("next") or "/"
    return end_session(target)
