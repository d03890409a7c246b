from sqlalchemy import select
from app.models import Event


def events(session, limit):
    return session.scalars(select(Event).order_by(Event.id)).all()
