import json
import logging

import pika

from app.metrics import HANDLED
from app.store import cancel

log = logging.getLogger(__name__)


def on_message(ch, method, properties, body):
    try:
        cancel(json.loads(body)["id"])
        HANDLED.labels("success").inc()
    except Exception:
        HANDLED.labels("failure").inc()
        log.exception("cancellation not applied")
    ch.basic_ack(method.delivery_tag) # <- finding


def main():
    conn = pika.BlockingConnection(pika.URLParameters("amqp://x"))
    ch = conn.channel()
    ch.basic_consume("cancellations", on_message)
    ch.start_consuming()


main()
