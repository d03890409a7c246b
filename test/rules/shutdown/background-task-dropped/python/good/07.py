import asyncio

active = set()


async def publish(event):
    task = asyncio.current_task()
    active.add(task)
    try:
        await broker.send(event)
    finally:
        active.discard(task)


def notify(event):
    asyncio.create_task(publish(event))
