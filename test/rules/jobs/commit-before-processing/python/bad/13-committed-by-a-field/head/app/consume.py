from confluent_kafka import Consumer
from app.db import pool

class Billing:
    def __init__(self, brokers):
        self.consumer = Consumer({"bootstrap.servers": brokers, "group.id": "billing"}) # <- finding
        self.consumer.subscribe(["orders"])

    def run(self):
        while True:
            msg = self.consumer.poll(1.0)
            if msg is None:
                continue
            self.save(msg.value())

    def save(self, value):
        with pool.connection() as conn:
            conn.execute("INSERT INTO orders (id) VALUES (%s) ON CONFLICT DO NOTHING", (value,))
