import json
import logging

log = logging.getLogger(__name__)


def on_paid(inbox, body: bytes) -> None:
    event = json.loads(body)
    log.info("paid", extra={"event_id": event["id"]})
