import requests


def free(train):
    return requests.get(f"https://seats.example/{train}", timeout=2).json()["free"]
