import requests

from guards import seats_guard


@seats_guard  # <- finding
def free(train):
    return requests.get(f"https://seats.example/{train}", timeout=2).json()["free"]
