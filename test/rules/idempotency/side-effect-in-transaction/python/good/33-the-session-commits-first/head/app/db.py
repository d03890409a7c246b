from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

sessions = async_sessionmaker(create_async_engine("postgresql+asyncpg://seats"))


async def open_session() -> AsyncSession:
    async with sessions() as session:
        yield session
