from celery import shared_task
from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from app.db import Session
from app.models import Tide
from app.stations import measured


@shared_task(autoretry_for=(OSError,), max_retries=4, acks_late=True)
def store_tides(station):
    with Session.begin() as session:
        session.execute(insert(Tide).on_conflict_do_nothing(), measured(station))


@shared_task(autoretry_for=(OSError,), max_retries=4, acks_late=True)
def replace_tides(station):
    with Session.begin() as session:
        session.execute(delete(Tide).where(Tide.station == station))
        session.execute(insert(Tide), measured(station))
