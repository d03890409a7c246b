import requests


def add_product(name):
    return requests.post("http://localhost:8085/products", json={"name": name}, timeout=10).json()["id"]
