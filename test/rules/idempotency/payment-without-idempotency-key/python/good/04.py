import stripe


def prepare(order):
    return stripe.PaymentIntent.create(amount=order.total, currency="eur")
