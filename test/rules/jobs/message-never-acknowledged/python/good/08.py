import time

from confluent_kafka import Consumer, TopicPartition

from app.metrics import lag

consumer = Consumer({"bootstrap.servers": "kafka", "group.id": "orders", "enable.auto.commit": False})


def watch_lag(topic, partitions):
    while True:
        for partition in partitions:
            place = TopicPartition(topic, partition)
            _, high = consumer.get_watermark_offsets(place)
            [committed] = consumer.committed([place])
            lag.labels(topic, partition).set(high - committed.offset)
        time.sleep(15)
