from confluent_kafka import Consumer

from app.orders import ship

consumer = Consumer({"group.id": "orders", "enable.auto.commit": False})


def work():
    while True:
        message = consumer.poll(1.0)
        if message is None:
            continue
        consumer.commit(message)  # <- finding
        ship(message.value())
