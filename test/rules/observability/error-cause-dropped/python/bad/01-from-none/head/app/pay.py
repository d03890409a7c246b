import httpx


class PaymentError(Exception): ...


def charge(amount):
    try:
        return httpx.post("https://pay.example/charges", json={"amount": amount}, timeout=5)
    except httpx.HTTPError:
        raise PaymentError("charge failed") from None  # <- finding
