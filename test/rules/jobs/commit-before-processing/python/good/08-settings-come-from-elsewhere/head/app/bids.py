from app.auction import place_bid
from app.kafka import consumer_of


def run(servers: str) -> None:
    consumer = consumer_of(servers, "bids")
    while True:
        with consumer.handled(1.0) as message:
            place_bid(message.value())
