from confluent_kafka import Consumer

from app.auction import place_bid


def run(servers: str) -> None:
    consumer = Consumer({"bootstrap.servers": servers, "group.id": "bids"})
    consumer.subscribe(["bids"])
    while True:
        message = consumer.poll(1.0)
        if message is None:
            continue
        place_bid(message.value())
