import requests


def rates(day):
    return requests.get(f"https://bank.example/{day}", timeout=3).json()
