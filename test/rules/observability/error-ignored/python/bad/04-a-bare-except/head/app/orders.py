import httpx

client = httpx.Client(timeout=3)


def delete(sku):
    try:
        client.delete(f"https://stock.internal/{sku}")
    except:  # <- finding
        pass
