import json

from confluent_kafka import Consumer

from app.entries import apply


class Ledger:
    def __init__(self, servers):
        self._consumer = Consumer({"bootstrap.servers": servers, "group.id": "ledger", "enable.auto.commit": False})
        self._consumer.subscribe(["entries"])

    def run(self):
        while True:
            message = self._consumer.poll(1.0)
            if message is None or message.error():
                continue
            apply(self._consumer, json.loads(message.value()))
