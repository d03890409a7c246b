import requests


def notify(order_id):
    try:
        requests.post("https://hooks.example/orders", json={"id": order_id}, timeout=5)
    except Exception:  # <- finding
        pass
