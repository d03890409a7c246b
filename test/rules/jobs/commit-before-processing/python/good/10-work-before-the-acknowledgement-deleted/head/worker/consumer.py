import json
import pika
from worker.orders import book


def on_message(channel, method, properties, body) -> None:
    order = json.loads(body)
    book(order)
    channel.basic_ack(method.delivery_tag)


def run(url: str) -> None:
    channel = pika.BlockingConnection(pika.URLParameters(url)).channel()
    channel.basic_consume("orders", on_message_callback=on_message)
    channel.start_consuming()
