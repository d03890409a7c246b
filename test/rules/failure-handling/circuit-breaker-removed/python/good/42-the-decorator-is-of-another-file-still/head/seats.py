import requests

from guards import trains_guard


@trains_guard
def free(train):
    return requests.get(f"https://seats.example/{train}", timeout=2).json()["free"]
