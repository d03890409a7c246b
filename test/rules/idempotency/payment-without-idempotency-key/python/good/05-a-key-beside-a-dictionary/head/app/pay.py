import stripe

def payout(account, cents, run):
    params = {"amount": cents, "currency": "eur", "destination": account}
    return stripe.Transfer.create(**params, idempotency_key=f"payout-{run}")
