import json

import pika

from worker.orders import book


class Worker:
    def __init__(self, url: str) -> None:
        self.channel = pika.BlockingConnection(pika.URLParameters(url)).channel()
        self.channel.basic_qos(prefetch_count=10)

    def run(self) -> None:
        self.channel.basic_consume("orders", on_message_callback=self.on_message)
        self.channel.start_consuming()

    def on_message(self, channel, method, properties, body) -> None:
        book(json.loads(body))
        self._done(method)

    def _done(self, method) -> None:
        self.channel.basic_ack(method.delivery_tag)
