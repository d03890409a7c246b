import asyncio

import aio_pika
import requests


class Consumer:
    def notify(self, body: bytes):
        requests.post("https://hooks.example.com/events", data=body, timeout=5)

    async def on_message(self, message: aio_pika.IncomingMessage):
        async with message.process():
            self.notify(message.body)  # <- finding

    async def run(self, url: str):
        connection = await aio_pika.connect_robust(url)
        channel = await connection.channel()
        queue = await channel.declare_queue("events", durable=True)
        await queue.consume(self.on_message)
        await asyncio.Future()
