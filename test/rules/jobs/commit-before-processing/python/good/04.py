import json

import pika

from app.orders import ship, store

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    order = json.loads(body)
    store(order)
    channel.basic_ack(method.delivery_tag)
    ship(order)


channel.basic_consume("orders", handle)
