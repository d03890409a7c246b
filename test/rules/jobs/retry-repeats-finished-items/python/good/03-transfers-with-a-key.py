import stripe
from tenacity import retry, stop_after_attempt, wait_fixed

from rides.store import fares_of


@retry(stop=stop_after_attempt(4), wait=wait_fixed(2))
def pay_drivers(day):
    for fare in fares_of(day):
        stripe.Transfer.create(amount=fare.cents, currency="eur", destination=fare.account, idempotency_key=f"fare-{fare.id}")
