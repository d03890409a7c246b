import json

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from lockers.rows import store_alarm, store_opening


async def keeping_failed(work, message, pool, producer: AIOKafkaProducer) -> None:
    try:
        await work(message, pool)
    except ValueError:
        await producer.send_and_wait(f"{message.topic}.dlq", message.value, key=message.key)


async def take(message, pool) -> None:
    await store_opening(pool, json.loads(message.value))


async def take_alarm(message, pool) -> None:
    await store_alarm(pool, json.loads(message.value))


async def run(consumer: AIOKafkaConsumer, pool, producer: AIOKafkaProducer) -> None:
    handlers = {"openings": take, "alarms": take_alarm}
    async for message in consumer:
        await keeping_failed(handlers[message.topic], message, pool, producer)
        await consumer.commit()
