import pika

from app.orders import ship

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    channel.basic_ack(method.delivery_tag)  # <- finding
    ship(body)


channel.basic_consume("orders", handle)
