import pika

from app.work import do


def on_message(channel, method, properties, body):
    try:
        do(body)
    except Exception:
        channel.basic_nack(method.delivery_tag)  # <- finding
    else:
        channel.basic_ack(method.delivery_tag)
