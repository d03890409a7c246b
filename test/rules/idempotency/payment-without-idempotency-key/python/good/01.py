import stripe


def charge(order):
    return stripe.Charge.create(amount=order.total, currency="eur", idempotency_key=f"charge-{order.id}")
