import pika
import requests

channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()


def handle(channel, method, properties, body):
    save(body)
    channel.basic_ack(delivery_tag=method.delivery_tag)


channel.basic_consume(queue="orders", on_message_callback=handle)
channel.start_consuming()
