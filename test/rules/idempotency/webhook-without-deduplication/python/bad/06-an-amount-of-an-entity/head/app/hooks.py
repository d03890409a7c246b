from flask import Blueprint, request, abort
from app.sign import verify
from app.models import Member, db
bp = Blueprint("hooks", __name__)

@bp.post("/webhooks/stripe")
def hook():
    event = verify(request.data, request.headers["Stripe-Signature"])
    member = Member.query.get(event["member_id"])
    if member is None:
        abort(404)
    member.credits += event["credits"]
    db.session.commit() # <- finding
    return "", 204
