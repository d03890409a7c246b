import json
import logging

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from lockers.rows import store_alarm, store_opening

ALARMS_FAILED = "locker.alarms.dlq"


async def take(message, pool, producer: AIOKafkaProducer) -> None:
    try:
        await store_opening(pool, json.loads(message.value))
    except ValueError:
        logging.warning("opening left out")


async def take_alarm(message, pool, producer: AIOKafkaProducer) -> None:
    try:
        await store_alarm(pool, json.loads(message.value))
    except ValueError:
        await producer.send_and_wait(ALARMS_FAILED, message.value, key=message.key)


async def run(consumer: AIOKafkaConsumer, pool, producer: AIOKafkaProducer) -> None:
    handlers = {"openings": take, "alarms": take_alarm}
    async for message in consumer:
        await handlers[message.topic](message, pool, producer)
        await consumer.commit()
