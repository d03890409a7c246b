import json
import pika
from worker.orders import book
from worker.audit import remember


def on_message(channel, method, properties, body) -> None:
    book(json.loads(body))
    remember("booked")
    channel.basic_ack(method.delivery_tag)


def run(url: str) -> None:
    channel = pika.BlockingConnection(pika.URLParameters(url)).channel()
    channel.basic_consume("orders", on_message_callback=on_message)
    channel.start_consuming()
