import stripe


def charge(order):
    return stripe.Charge.create(amount=order.total, currency="eur", source=order.token)  # <- finding
