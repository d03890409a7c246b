import logging

from confluent_kafka import Consumer

from app.orders import save_order
from app.settings import settings

log = logging.getLogger(__name__)


def run():
    consumer = Consumer({"bootstrap.servers": settings.brokers, "group.id": settings.group, "enable.auto.commit": False})  # <- finding
    consumer.subscribe(["orders"])
    try:
        while True:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                log.error("poll: %s", message.error())
                continue
            save_order(message.value())
    finally:
        consumer.close()
