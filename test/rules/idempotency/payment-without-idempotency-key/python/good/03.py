import stripe


def charge(order, **options):
    return stripe.Charge.create(amount=order.total, currency="eur", **options)
