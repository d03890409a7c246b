from confluent_kafka import Consumer

from app.orders import save_order

consumer = Consumer({"bootstrap.servers": "kafka", "group.id": "orders", "enable.auto.commit": False})
consumer.subscribe(["orders"])

while True:
    message = consumer.poll(1.0)
    if message is None or message.error():
        continue
    save_order(message.value())
    consumer.commit(message=message)
