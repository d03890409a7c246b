import os
import stripe

stripe.api_key = os.environ["STRIPE_KEY"]


def charge(invoice_id: str, cents: int, customer: str) -> str:
    intent = stripe.PaymentIntent.create(
        amount=cents, currency="eur", customer=customer, confirm=True, off_session=True,
        idempotency_key=f"invoice-{invoice_id}",
    )
    return intent.id
