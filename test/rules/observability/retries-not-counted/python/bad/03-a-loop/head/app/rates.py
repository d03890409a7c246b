import time
import requests


def rates(request):
    for attempt in range(3):  # <- finding
        try:
            return requests.get("https://rates.example.com", timeout=5).json()
        except requests.RequestException:
            time.sleep(2**attempt)
