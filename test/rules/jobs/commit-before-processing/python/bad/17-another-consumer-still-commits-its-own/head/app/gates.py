import json

from aiokafka import AIOKafkaConsumer

from app.parking import record_entry, record_permit


def entries(servers: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer(
        "gate.entries",
        bootstrap_servers=servers,
        group_id="parking",
        enable_auto_commit=True,  # <- finding
    )


async def follow_entries(consumer: AIOKafkaConsumer) -> None:
    async for message in consumer:
        await record_entry(json.loads(message.value))


def permits(servers: str) -> AIOKafkaConsumer:
    return AIOKafkaConsumer("permits", bootstrap_servers=servers, group_id="parking-permits", enable_auto_commit=False)


async def follow_permits(consumer: AIOKafkaConsumer) -> None:
    async for message in consumer:
        await record_permit(json.loads(message.value))
        await consumer.commit()
