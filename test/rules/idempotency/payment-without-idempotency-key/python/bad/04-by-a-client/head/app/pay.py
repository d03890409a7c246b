from stripe import StripeClient

class Billing:
    def __init__(self, key: str) -> None:
        self._stripe = StripeClient(key)

    def refund(self, intent: str, cents: int):
        return self._stripe.refunds.create(params={"payment_intent": intent, "amount": cents}) # <- finding
