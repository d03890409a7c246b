from kafka import KafkaConsumer

from app.auction import place_bid


def run(servers: str) -> None:
    consumer = KafkaConsumer("bids", bootstrap_servers=servers, group_id="bids", enable_auto_commit=False)
    for message in consumer:
        place_bid(message.value)
        consumer.commit()


def stop() -> None:
    """Ends the auction."""
