import json

from shop.points import grant_once


def on_paid(inbox, body: bytes) -> None:
    event = json.loads(body)
    if inbox.already_processed(event["id"]):
        return
    grant_once(event)
