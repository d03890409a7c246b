import json
import logging

import pika

from app.mail import deliver

logger = logging.getLogger(__name__)
channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    try:
        mail = json.loads(body)
    except ValueError:
        logger.exception("no mail")
        channel.basic_ack(method.delivery_tag)
        return
    deliver(mail)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("mail", handle)
