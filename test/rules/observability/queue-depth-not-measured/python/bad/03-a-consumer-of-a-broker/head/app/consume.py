import pika


def on_event(channel, method, properties, body):
    store(body)
    channel.basic_ack(method.delivery_tag)


def main():
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("events", on_event)  # <- finding
