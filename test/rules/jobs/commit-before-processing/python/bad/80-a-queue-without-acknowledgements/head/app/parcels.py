import aio_pika

from app.arrivals import record_arrival


async def arrived(message):
    await record_arrival(message.body.decode())


async def listen(url):
    connection = await aio_pika.connect_robust(url)
    channel = await connection.channel()
    queue = await channel.declare_queue("parcels", durable=True)
    await queue.consume(arrived, no_ack=True)  # <- finding
