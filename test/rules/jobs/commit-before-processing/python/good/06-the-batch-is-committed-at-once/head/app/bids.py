from kafka import KafkaConsumer

from app.auction import place_bid


def run(servers: str) -> None:
    consumer = KafkaConsumer("bids", bootstrap_servers=servers, group_id="bids", enable_auto_commit=False)
    while True:
        for messages in consumer.poll(timeout_ms=1000).values():
            for message in messages:
                place_bid(message.value)
        consumer.commit()
