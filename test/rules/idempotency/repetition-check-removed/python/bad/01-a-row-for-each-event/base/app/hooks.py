from flask import Blueprint, request

from app.db import db
from app.models import Gift, WebhookEvent

hooks = Blueprint("hooks", __name__)


@hooks.post("/hooks/gifts")
def gift_received():
    payload = request.get_json()
    known = db.session.query(WebhookEvent).filter_by(event_id=payload["event_id"]).first()  # <- finding
    if known is not None:
        return "", 200
    db.session.add(WebhookEvent(event_id=payload["event_id"]))
    db.session.add(Gift(giver=payload["giver"], cents=payload["cents"]))
    db.session.commit()
    return "", 200
