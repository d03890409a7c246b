import functools
import json

from shop.inbox import Inbox
from shop.points import grant


def once(handler):
    @functools.wraps(handler)
    def run(inbox: Inbox, body: bytes) -> None:
        event = json.loads(body)
        if not inbox.claim(event["id"]):
            return
        handler(inbox, body)

    return run


@once
def on_paid(inbox: Inbox, body: bytes) -> None:
    event = json.loads(body)
    grant(event["customer"], event["points"])
