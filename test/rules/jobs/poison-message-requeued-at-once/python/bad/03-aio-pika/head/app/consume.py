import aio_pika

from app.work import do


async def on_message(message):
    try:
        await do(message.body)
        await message.ack()
    except Exception:
        await message.nack(requeue=True)  # <- finding
