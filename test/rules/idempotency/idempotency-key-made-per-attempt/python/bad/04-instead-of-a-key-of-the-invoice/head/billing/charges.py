import os
from uuid import uuid4

import stripe

stripe.api_key = os.environ["STRIPE_KEY"]


def charge(invoice_id: str, cents: int, customer: str) -> str:
    key = str(uuid4()) # <- finding
    intent = stripe.PaymentIntent.create(
        amount=cents, currency="eur", customer=customer, confirm=True, off_session=True,
        idempotency_key=key,
    )
    return intent.id
