from confluent_kafka import Consumer

consumer = Consumer({"bootstrap.servers": "kafka", "group.id": "orders", "enable.auto.commit": False})


def next_message():
    while True:
        message = consumer.poll(1.0)
        if message is not None and not message.error():
            return message
