import stripe


def give_back(payment, amount):
    stripe.Refund.create(payment_intent=payment, amount=amount)  # <- finding
