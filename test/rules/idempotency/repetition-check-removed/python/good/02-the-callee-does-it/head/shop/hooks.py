import json

from shop.points import grant


def on_paid(body: bytes) -> None:
    event = json.loads(body)
    grant(event["id"], event["customer"], event["points"])
