import stripe

from .keys import with_key


def return_deposit(booking, damage):
    params = {"payment_intent": booking.payment_id}
    if damage > 0:
        params["amount"] = booking.deposit - damage
    params["idempotency_key"] = f"deposit-{booking.id}"
    return stripe.Refund.create(**params)


def return_rest(booking):
    params = {"payment_intent": booking.payment_id, "amount": booking.rest}
    with_key(params, booking)
    return stripe.Refund.create(**params)


def return_all(booking):
    params = {"payment_intent": booking.payment_id}
    params["reason"] = "requested_by_customer"
    return stripe.Refund.create(**params)
