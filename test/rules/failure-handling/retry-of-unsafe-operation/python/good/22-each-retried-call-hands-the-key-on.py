import time

import requests


class Parcels:
    def __init__(self, base):
        self.base = base

    def book(self, order, weight):
        return self._again(lambda: self._send("/bookings", {"order": order, "weight": weight}, key=order))

    def pick_up(self, street):
        return self._send("/pick-ups", {"street": street})

    def pass_on(self, street, **options):
        return self._again(lambda: self._send("/pick-ups", {"street": street}, **options))

    def _send(self, path, body, key=None):
        headers = {"Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        answer = requests.post(f"{self.base}{path}", json=body, headers=headers, timeout=4)
        answer.raise_for_status()
        return answer.json()

    def _again(self, work):
        for round in range(4):
            try:
                return work()
            except requests.RequestException:
                if round == 3:
                    raise
                time.sleep(0.25 * 2**round)
