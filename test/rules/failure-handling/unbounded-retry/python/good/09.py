import time
import requests


def register(payload):
    attempts = 0
    while True:
        try:
            return requests.post("https://hub.example.com/register", json=payload, timeout=5).json()
        except requests.RequestException:
            attempts += 1
            if attempts > 5:
                raise
            time.sleep(2**attempts)
