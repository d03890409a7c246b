import pika

from mq.declare import declare


def run(url: str) -> None:
    channel = pika.BlockingConnection(pika.URLParameters(url)).channel()
    declare(channel)
    channel.basic_consume("orders.work", on_message_callback=handle)
    channel.start_consuming()


def handle(channel, method, properties, body) -> None:
    print(body)
    channel.basic_ack(method.delivery_tag)
