import requests


def price(sku):
    try:
        return requests.get(f"https://a.internal/{sku}", timeout=3).json()
    except Exception:
        pass
    return requests.get(f"https://b.internal/{sku}", timeout=3).json()
