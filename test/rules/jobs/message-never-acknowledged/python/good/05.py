from confluent_kafka import Consumer, TopicPartition

from app.ledger import store_with_offset, stored_offsets

consumer = Consumer({"bootstrap.servers": "kafka", "group.id": "ledger", "enable.auto.commit": False})
consumer.assign([TopicPartition("entries", partition, offset) for partition, offset in stored_offsets()])

while True:
    message = consumer.poll(1.0)
    if message is None or message.error():
        continue
    store_with_offset(message.value(), message.partition(), message.offset())
