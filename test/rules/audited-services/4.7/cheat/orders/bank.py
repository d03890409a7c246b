import requests


def rate():
    return requests.get("https://bank.example.com/rate", timeout=2).json()
