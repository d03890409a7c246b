from tortoise.expressions import F

from app.models import Allowance


async def book_minutes(ctx, team_id: int, minutes: int) -> None:
    await Allowance.filter(team_id=team_id).update(used=F("used") + minutes)  # <- finding
