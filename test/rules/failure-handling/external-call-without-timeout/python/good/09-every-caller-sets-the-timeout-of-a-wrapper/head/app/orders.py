from app.http import fetch, get_json

slow = {"timeout": 30}


def score(order):
    return get_json("https://risk.example.com/" + order.id, 3)


def limit():
    return get_json("https://risk.example.com/limits", timeout=3)


def rates():
    return fetch("https://rates.example.com", **slow)
