import requests


def pay(body):
    return requests.post("https://bank.example/pay", json=body, timeout=3)
