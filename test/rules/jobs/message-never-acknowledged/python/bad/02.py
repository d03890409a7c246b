from kafka import KafkaConsumer

from app.orders import save_order

consumer = KafkaConsumer("orders", group_id="orders", enable_auto_commit=False)  # <- finding

for message in consumer:
    save_order(message.value)
