import pika
import requests

channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()


def handle(channel, method, properties, body):
    # Manual commit.
    channel.basic_ack(delivery_tag=method.delivery_tag)
    requests.post("https://bank.example.com/orders", data=body, timeout=2)


channel.basic_consume(queue="orders", on_message_callback=handle)
channel.start_consuming()
