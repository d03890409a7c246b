from flask import Blueprint, request

from app.db import db
from app.models import Gift

hooks = Blueprint("hooks", __name__)


@hooks.post("/hooks/gifts")
def gift_received():
    payload = request.get_json()
    db.session.add(Gift(giver=payload["giver"], cents=payload["cents"]))
    db.session.commit()
    return "", 200
