import stripe

async def payout(account, cents):
    return await stripe.Transfer.create_async(amount=cents, currency="eur", destination=account) # <- finding
