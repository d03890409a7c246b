from confluent_kafka import Consumer


def orders_consumer():
    consumer = Consumer({"bootstrap.servers": "kafka", "group.id": "orders", "enable.auto.commit": False})
    consumer.subscribe(["orders"])
    return consumer
