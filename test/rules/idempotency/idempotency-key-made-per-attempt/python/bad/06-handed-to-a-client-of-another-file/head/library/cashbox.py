import requests


class Cashbox:
    def collect(self, loan_id: int, cents: int, token: str) -> None:
        requests.post(
            "https://cashbox.example/fines",
            json={"loan": loan_id, "cents": cents},
            headers={"Idempotency-Key": token},
            timeout=5,
        ).raise_for_status()
