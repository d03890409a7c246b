from aiokafka import AIOKafkaConsumer
from app.db import pool

async def run():
    consumer = AIOKafkaConsumer("orders", bootstrap_servers="k:9092", group_id="billing") # <- finding
    await consumer.start()
    try:
        async for message in consumer:
            await save(message.value)
    finally:
        await consumer.stop()

async def save(value):
    async with pool.acquire() as conn:
        await conn.execute("INSERT INTO orders (id) VALUES ($1) ON CONFLICT DO NOTHING", value)
