import pybreaker
import requests

breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=30)


def free(train):
    answer = breaker.call(requests.get, f"https://seats.example/{train}", timeout=2)  # <- finding
    return answer.json()["free"]
