from confluent_kafka import Consumer
from app.db import pool

def run(brokers):
    consumer = Consumer({"bootstrap.servers": brokers, "group.id": "billing", "enable.auto.offset.store": False})
    consumer.subscribe(["orders"])
    while True:
        msg = consumer.poll(1.0)
        if msg is None:
            continue
        with pool.connection() as conn:
            conn.execute("INSERT INTO orders (id) VALUES (%s) ON CONFLICT DO NOTHING", (msg.value(),))
        consumer.store_offsets(message=msg)
