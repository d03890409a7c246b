import logging

from confluent_kafka import Consumer

log = logging.getLogger(__name__)


def poll(consumer: Consumer):
    msg = consumer.poll(1.0)
    if msg is not None:
        log.warning("not understood: %s %s, %d bytes", msg.topic(), msg.offset(), len(msg.value()))
