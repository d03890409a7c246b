import requests
from circuitbreaker import circuit


def free(train):
    return ask(train)["free"]


@circuit(failure_threshold=5, recovery_timeout=30)
def ask(train):
    return requests.get(f"https://seats.example/{train}", timeout=2).json()
