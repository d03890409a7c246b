from kafka import KafkaProducer


class Analytics:
    def __init__(self, brokers):
        self.producer = KafkaProducer(bootstrap_servers=brokers)

    def track(self, name):
        self.producer.send("events", name.encode())
