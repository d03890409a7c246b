import os
from functools import lru_cache

import stripe


@lru_cache(maxsize=1)
def client():
    return stripe.StripeClient(os.environ["STRIPE_SECRET_KEY"])


def charge(amount):
    return client().charges.create(amount=amount)
