import asyncio


async def serve():
    async with asyncio.TaskGroup() as group:
        group.create_task(poll_mail())
        group.create_task(poll_orders())
