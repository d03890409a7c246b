async def receive():
    return {}


async def handle(order):
    print(order)
