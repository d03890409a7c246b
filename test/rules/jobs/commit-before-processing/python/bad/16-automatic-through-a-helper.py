import pika
import requests

channel = pika.BlockingConnection().channel()


def announce(body):
    requests.post("https://radio.example.com/news", data=body, timeout=5)


def handle(channel, method, properties, body):
    announce(body)


channel.basic_consume("news", handle, auto_ack=True)  # <- finding
