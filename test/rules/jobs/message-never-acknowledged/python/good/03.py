from kafka import KafkaConsumer

from app.prices import keep_price

# Without a group there are no offsets: each instance reads the whole topic.
consumer = KafkaConsumer("prices", bootstrap_servers="kafka:9092", enable_auto_commit=False, auto_offset_reset="earliest")

for message in consumer:
    keep_price(message.key, message.value)
