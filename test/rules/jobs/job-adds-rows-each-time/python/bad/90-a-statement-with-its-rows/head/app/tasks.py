from celery import shared_task
from sqlalchemy import insert

from app.db import Session
from app.models import Tide
from app.stations import measured


@shared_task(autoretry_for=(OSError,), max_retries=4, acks_late=True)
def store_tides(station):  # <- finding
    rows = measured(station)
    for start in range(0, len(rows), 500):
        with Session.begin() as session:
            session.execute(insert(Tide), [{"station": station, "cm": row["cm"]} for row in rows[start : start + 500]])
