import requests

WAIT = (3, 9)


class Acquirer:
    def __init__(self, base, token):
        self._base = base
        self._http = requests.Session()
        self._http.headers["Authorization"] = f"Bearer {token}"

    def give_back(self, return_id, payment, cents):
        answer = self._http.post(
            f"{self._base}/payments/{payment}/refunds",
            json={"amount": cents},
            headers={"Idempotency-Key": f"return-{return_id}"},
            timeout=WAIT,
        )
        answer.raise_for_status()

    def collect(self, rental, cents):
        answer = self._http.post(
            f"{self._base}/payments",
            json={"amount": cents, "currency": rental.currency, "reference": rental.number},
            headers={"Idempotency-Key": f"rental-{rental.number}"},
            timeout=WAIT,
        )
        answer.raise_for_status()
        return answer.json()["id"]
