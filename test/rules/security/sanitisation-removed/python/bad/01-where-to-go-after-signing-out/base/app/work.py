from flask import redirect, request
from app.auth import end_session, validate_next_url


def sign_out():
    target = request.args.get("next")
    if not target or not validate_next_url(target):  # <- finding
        target = "/"
    return end_session(target)
