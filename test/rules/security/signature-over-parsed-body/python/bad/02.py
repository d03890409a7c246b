import json

import stripe
from flask import Blueprint, abort, request

hooks = Blueprint("hooks", __name__)


@hooks.post("/webhooks/stripe")
def stripe_events():
    try:
        event = stripe.Webhook.construct_event(json.dumps(request.get_json()), request.headers["Stripe-Signature"], SECRET) # <- finding
    except stripe.error.SignatureVerificationError:
        abort(400)
    orders.upsert(event)
    return "", 204
