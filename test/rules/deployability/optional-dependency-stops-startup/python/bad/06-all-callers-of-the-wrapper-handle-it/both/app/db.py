import os

import asyncpg


async def connect() -> asyncpg.Pool:
    return await asyncpg.create_pool(os.environ["DATABASE_URL"], timeout=5, command_timeout=10)
