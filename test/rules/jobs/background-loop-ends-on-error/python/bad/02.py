import asyncio
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI


async def expire(pool):
    while True:  # <- finding
        await pool.execute("DELETE FROM sessions WHERE expires_at < now()", timeout=10)
        await asyncio.sleep(300)


@asynccontextmanager
async def lifespan(app: FastAPI):
    pool = await asyncpg.create_pool(command_timeout=10)
    task = asyncio.create_task(expire(pool))
    yield
    task.cancel()


app = FastAPI(lifespan=lifespan)
