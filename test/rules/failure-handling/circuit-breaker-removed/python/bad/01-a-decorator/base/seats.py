import requests
from circuitbreaker import circuit


@circuit(failure_threshold=5, recovery_timeout=30)  # <- finding
def free(train):
    return requests.get(f"https://seats.example/{train}", timeout=2).json()["free"]
