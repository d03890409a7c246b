import requests


def score(order):
    return requests.post("https://risk.example.com/score", json=order, timeout=(3, 10)).json()
