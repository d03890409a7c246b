import requests


def send(verb, sku, count):
    request = getattr(requests, verb)
    return request(f"https://stock.example.com/items/{sku}", json={"count": count}, timeout=(1, 5))


def limit(settings, name):
    return getattr(settings, name)("https://rates.example.com/eur")


def status(verb):
    return getattr(requests.codes, verb)
