from app.db import session
from app.models import Status


def replace(rows, day):
    Status.query.filter(Status.day == day).delete()
    for row in rows:
        session.execute(Status.insert(row))
