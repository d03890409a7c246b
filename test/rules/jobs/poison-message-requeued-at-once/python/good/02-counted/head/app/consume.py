import pika

from app.work import do


def on_message(channel, method, properties, body):
    try:
        do(body)
    except Exception:
        if properties.headers.get("attempts", 0) > 3:
            return keep(body)
        channel.basic_nack(method.delivery_tag)
