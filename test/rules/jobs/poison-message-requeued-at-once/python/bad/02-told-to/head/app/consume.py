import pika

from app.work import do


def on_message(channel, method, properties, body):
    try:
        do(body)
        channel.basic_ack(delivery_tag=method.delivery_tag)
    except Exception as error:
        log(error)
        channel.basic_reject(delivery_tag=method.delivery_tag, requeue=True)  # <- finding
