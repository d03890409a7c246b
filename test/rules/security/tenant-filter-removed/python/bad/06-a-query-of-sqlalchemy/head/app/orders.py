from sqlalchemy import select
from app.models import Order


def load(session, account, order_id):
    return session.scalars(
        select(Order)
        .where(Order.id == order_id)
    ).one()
