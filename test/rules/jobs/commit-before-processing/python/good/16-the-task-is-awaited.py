import asyncio

import asyncpg
from faststream.rabbit import RabbitBroker

broker = RabbitBroker("amqp://queue")


async def record(sighting):
    connection = await asyncpg.connect("postgres://birds", timeout=5)
    await connection.execute("INSERT INTO sightings (bird) VALUES ($1) ON CONFLICT DO NOTHING", sighting["bird"])


@broker.subscriber("sightings")
async def seen(sighting):
    task = asyncio.create_task(record(sighting))
    await task
