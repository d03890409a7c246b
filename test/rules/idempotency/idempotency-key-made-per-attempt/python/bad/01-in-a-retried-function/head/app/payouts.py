import uuid

import requests
from tenacity import retry, stop_after_attempt, wait_exponential


@retry(stop=stop_after_attempt(4), wait=wait_exponential())
def send_payout(payout):
    headers = {"Idempotency-Key": str(uuid.uuid4())}  # <- finding
    response = requests.post("https://rail.example/payouts", json=payout, headers=headers, timeout=5)
    response.raise_for_status()
    return response.json()
