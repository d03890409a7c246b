import asyncio

import aiokafka
import requests


async def forward(topic: str):
    consumer = aiokafka.AIOKafkaConsumer(topic, bootstrap_servers="kafka:9092")
    await consumer.start()
    async for message in consumer:
        requests.post("https://hooks.example.com", data=message.value, timeout=5)  # <- finding


async def main():
    await asyncio.gather(forward("orders"), forward("parcels"))


if __name__ == "__main__":
    asyncio.run(main())
