import json
import os

import stripe
from flask import Flask, abort, request

app = Flask(__name__)


def event_of(payload, signature):
    if signature is None:
        abort(400)
    stripe.WebhookSignature.verify_header(payload, signature, os.environ["HOOK_SECRET"])
    return json.loads(payload)


@app.post("/hooks/stripe")
def hook():
    event = event_of(request.data, request.headers.get("Stripe-Signature"))
    return {"id": event["id"]}
