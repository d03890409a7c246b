import stripe


def give_back(payment):
    stripe.Refund.create(payment_intent=payment)
