import stripe


def return_deposit(booking, damage):
    params = {"payment_intent": booking.payment_id, "metadata": {"booking": booking.id}}
    if damage > 0:
        params["amount"] = booking.deposit - damage
    return stripe.Refund.create(**params)  # <- finding
