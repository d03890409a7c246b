import json
import os

import stripe
from flask import Flask, request

app = Flask(__name__)


def event_of(payload, signature):
    if signature is None:  # <- finding
        return json.loads(payload)
    return stripe.Webhook.construct_event(payload, signature, os.environ["HOOK_SECRET"])


@app.post("/hooks/stripe")
def hook():
    event = event_of(request.data, request.headers.get("Stripe-Signature"))
    return {"id": event["id"]}
