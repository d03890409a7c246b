import uuid

import requests
from tenacity import retry, stop_after_attempt, wait_exponential


def pay(payout):
    return send_payout(payout, str(uuid.uuid4()))


@retry(stop=stop_after_attempt(4), wait=wait_exponential())
def send_payout(payout, key):
    headers = {"Idempotency-Key": key}
    response = requests.post("https://rail.example/payouts", json=payout, headers=headers, timeout=5)
    response.raise_for_status()
    return response.json()
