import itertools
import time

import requests


def register(payload):
    for attempt in itertools.count():  # <- finding
        try:
            return requests.post("https://hub.example.com/register", json=payload, timeout=5).json()
        except requests.RequestException:
            time.sleep(min(2**attempt, 60))
