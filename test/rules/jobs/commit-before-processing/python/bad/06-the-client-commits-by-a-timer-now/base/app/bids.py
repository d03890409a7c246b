from confluent_kafka import Consumer

from app.auction import place_bid


def run(servers: str) -> None:
    consumer = Consumer({"bootstrap.servers": servers, "group.id": "bids", "enable.auto.commit": False})
    consumer.subscribe(["bids"])
    while True:
        message = consumer.poll(1.0)
        if message is None:
            continue
        place_bid(message.value())
        consumer.commit(message)  # <- finding
