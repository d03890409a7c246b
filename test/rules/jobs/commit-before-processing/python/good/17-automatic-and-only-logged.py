import logging

import pika

channel = pika.BlockingConnection().channel()
log = logging.getLogger(__name__)


def show(body):
    log.info("news %s", body)


def handle(channel, method, properties, body):
    show(body)


channel.basic_consume("news", handle, auto_ack=True)
