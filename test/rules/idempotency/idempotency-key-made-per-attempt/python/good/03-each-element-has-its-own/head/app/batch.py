from uuid import uuid4


def send_all(client, payouts):
    for payout in payouts:
        try:
            client.submit(payout, idempotency_key=str(uuid4()))
        except TimeoutError:
            payout.mark_failed()
