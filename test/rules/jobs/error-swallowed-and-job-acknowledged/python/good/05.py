import logging

import pika

from app.mail import Gone, deliver

logger = logging.getLogger(__name__)
channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    try:
        deliver(body)
    except Gone:
        logger.info("the recipient is gone")
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("mail", handle)
