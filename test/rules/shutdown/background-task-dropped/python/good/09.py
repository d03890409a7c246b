import anyio


async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(poll_mail)
        group.start_soon(poll_orders)
