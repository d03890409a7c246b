from redis.asyncio import Redis


async def open_tickets() -> Redis:
    tickets = Redis(host="tickets", socket_timeout=2)
    await tickets.ping()
    return tickets
