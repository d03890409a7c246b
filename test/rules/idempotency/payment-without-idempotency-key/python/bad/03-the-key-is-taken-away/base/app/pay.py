import stripe


def pay_out(account, amount, transfer_id):
    stripe.Transfer.create(
        amount=amount,
        destination=account,
        currency="eur",
        idempotency_key=transfer_id,  # <- finding
    )
