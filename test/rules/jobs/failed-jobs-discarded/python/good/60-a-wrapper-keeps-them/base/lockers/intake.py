import json

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from lockers.rows import store_opening

FAILED = "locker.openings.dlq"


async def take(message, pool, producer: AIOKafkaProducer) -> None:
    try:
        await store_opening(pool, json.loads(message.value))
    except ValueError:
        await producer.send_and_wait(FAILED, message.value, key=message.key)


async def run(consumer: AIOKafkaConsumer, pool, producer: AIOKafkaProducer) -> None:
    async for message in consumer:
        await take(message, pool, producer)
        await consumer.commit()
