from confluent_kafka import Consumer, Producer

from app.prices import priced

consumer = Consumer({"bootstrap.servers": "kafka", "group.id": "prices", "enable.auto.commit": False})
producer = Producer({"bootstrap.servers": "kafka", "transactional.id": "prices"})
producer.init_transactions()
consumer.subscribe(["orders"])

while True:
    message = consumer.poll(1.0)
    if message is None or message.error():
        continue
    producer.begin_transaction()
    producer.produce("priced", priced(message.value()))
    producer.send_offsets_to_transaction(consumer.position(consumer.assignment()), consumer.consumer_group_metadata())
    producer.commit_transaction()
