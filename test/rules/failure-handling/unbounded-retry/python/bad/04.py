import time
import requests


def register(payload):
    while True:  # <- finding
        try:
            answer = requests.post("https://hub.example.com/register", json=payload, timeout=5)
            return answer.json()
        except requests.RequestException:
            time.sleep(1)
