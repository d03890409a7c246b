from asyncio import create_task

from aiokafka import AIOKafkaConsumer


async def consume():
    consumer = AIOKafkaConsumer("orders", enable_auto_commit=False)
    await consumer.start()
    try:
        async for message in consumer:
            if message.value:
                create_task(  # <- finding
                    index(message.value),
                    name="index",
                )
            await consumer.commit()
    finally:
        await consumer.stop()
