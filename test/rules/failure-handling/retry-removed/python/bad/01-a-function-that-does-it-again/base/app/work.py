from app.retries import call_with_retries


def rates(client, currency):
    return call_with_retries(lambda: client.rates(currency))  # <- finding
