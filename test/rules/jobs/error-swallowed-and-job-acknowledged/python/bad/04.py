import logging

import pika

from app.mail import deliver

logger = logging.getLogger(__name__)
channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    try:
        deliver(body)
    except Exception:
        logger.exception("mail lost")
        channel.basic_ack(method.delivery_tag)  # <- finding
        return
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("mail", handle)
