import secrets

import requests
from flask import Blueprint, jsonify, request

from app.extensions import limiter
from app.db import session
from app.models import Invite

bp = Blueprint("invites", __name__)


@bp.post("/invites")
@limiter.limit("3 per minute") # <- finding
def invite():
    email = request.json["email"]
    token = secrets.token_urlsafe(24)
    session.add(Invite(email=email, token=token))
    session.commit()
    requests.post("https://mail.example.com/send", json={"to": email, "token": token}, timeout=5)
    return jsonify(status="sent"), 202
