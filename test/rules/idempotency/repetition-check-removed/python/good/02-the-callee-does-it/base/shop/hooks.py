import json

from shop.inbox import Inbox
from shop.points import grant


def on_paid(inbox: Inbox, body: bytes) -> None:
    event = json.loads(body)
    if not inbox.claim(event["id"]):
        return
    grant(event["customer"], event["points"])
