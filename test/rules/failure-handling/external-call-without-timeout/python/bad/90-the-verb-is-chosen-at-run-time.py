import requests


def send(verb, sku, count):
    request = getattr(requests, verb)
    return request(f"https://stock.example.com/items/{sku}", json={"count": count})  # <- finding


def read(is_short):
    session = requests.Session()
    return getattr(session, "head" if is_short else "get")("https://rates.example.com/eur")  # <- finding
