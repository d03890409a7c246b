import httpx

client = httpx.Client(timeout=3)


def stock(sku):
    try:
        return client.get(f"https://stock.internal/{sku}").json()
    except Exception:  # <- finding
        ...
