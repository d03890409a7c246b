import json

from aiokafka import AIOKafkaConsumer

from app.parking import record_entry


def entries(servers: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer("gate.entries", bootstrap_servers=servers, group_id="parking", enable_auto_commit=False)


def cameras(servers: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer("gate.cameras", bootstrap_servers=servers, group_id="parking-cameras", enable_auto_commit=True)


async def follow_entries(consumer: AIOKafkaConsumer) -> None:
    async for message in consumer:
        await record_entry(json.loads(message.value))
        await done(consumer)


async def done(consumer: AIOKafkaConsumer) -> None:
    await consumer.commit()
