import asyncio

pending = []


def notify(event):
    pending.append(asyncio.ensure_future(publish(event)))
