import requests


def sync(orders):
    for order in orders:
        try:
            requests.put(f"https://erp.internal/{order.id}", json=order.data, timeout=5)
        except requests.RequestException:  # <- finding
            continue
