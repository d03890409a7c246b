from arq.connections import RedisSettings
from tortoise.expressions import F
from tortoise.transactions import in_transaction

from app.models import Allowance, Booking


async def book_minutes(ctx, booking_id: str, team_id: int, minutes: int) -> None:
    async with in_transaction():
        _, is_new = await Booking.get_or_create(id=booking_id)
        if not is_new:
            return
        await Allowance.filter(team_id=team_id).update(used=F("used") + minutes)


class WorkerSettings:
    functions = [book_minutes]
    redis_settings = RedisSettings()
