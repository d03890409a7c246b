import pika

from app.archive import store_exposure
from app.reports import log


def develop(channel, method, properties, body):
    store_exposure(body)
    channel.basic_ack(method.delivery_tag)


def main(url: str) -> None:
    connection = pika.BlockingConnection(pika.URLParameters(url))
    channel = connection.channel()
    channel.basic_consume("exposures", develop)
    log.info("developing")
    channel.start_consuming()
