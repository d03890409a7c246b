import nats

async def open_bus():
    return await nats.connect("nats://events")
