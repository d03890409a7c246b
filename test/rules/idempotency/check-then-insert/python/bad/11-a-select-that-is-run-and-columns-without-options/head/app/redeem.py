from sqlalchemy import select

from app.models import Redemption


async def redeem(session, code, customer_id):
    statement = select(Redemption).where(Redemption.code == code)
    found = (
        await session.execute(select(Redemption).where(Redemption.code == code, Redemption.customer_id == customer_id))
    ).scalar_one_or_none()
    if found is not None:
        raise ValueError("already redeemed")
    session.add(Redemption(code=code, customer_id=customer_id))  # <- finding
    await session.commit()
    return statement
