import asyncio
from contextlib import asynccontextmanager

from starlette.applications import Starlette

from app.sessions import expire_sessions


@asynccontextmanager
async def lifespan(app):
    asyncio.get_event_loop().create_task(expire_sessions(app.state.redis))  # <- finding
    yield
    await app.state.redis.aclose()


app = Starlette(lifespan=lifespan)
