from confluent_kafka import Consumer

from app.broker import settings
from app.meters import store


def work() -> None:
    consumer = Consumer(settings("meters"))
    consumer.subscribe(["meters"])
    while True:
        record = consumer.poll(2.0)
        if record is None:
            continue
        store(record.value())
