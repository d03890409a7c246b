from app.http import fetch, get_json


def score(order):
    return get_json("https://risk.example.com/" + order.id)  # <- finding


def limit(order):
    return get_json("https://risk.example.com/limits", timeout=3)


def rates():
    return fetch("https://rates.example.com", headers={})  # <- finding


def names():
    return fetch("https://rates.example.com/names", timeout=3)
