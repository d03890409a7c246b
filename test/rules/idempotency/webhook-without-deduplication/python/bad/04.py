import os

import stripe
from fastapi import FastAPI, Request

from app.db import session

app = FastAPI()


@app.post("/stripe")
async def stripe_events(request: Request):
    event = stripe.Webhook.construct_event(await request.body(), request.headers["stripe-signature"], os.environ["STRIPE_SECRET"])
    if event["type"] == "charge.succeeded":
        charge = event["data"]["object"]
        await session.execute("UPDATE tabs SET paid_cents = paid_cents + %s WHERE id = %s", (charge["amount"], charge["metadata"]["tab"]))  # <- finding
    return {}
