import pika
import requests

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    requests.post("https://crm.example.com/events", data=body, timeout=5)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("events", handle)
