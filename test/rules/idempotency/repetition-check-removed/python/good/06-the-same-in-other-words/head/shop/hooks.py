import json

from shop.inbox import Inbox
from shop.points import grant


def on_paid(inbox: Inbox, body: bytes) -> None:
    event = json.loads(body)
    is_new = inbox.record_first_delivery(event["id"])
    if is_new:
        grant(event["customer"], event["points"])
