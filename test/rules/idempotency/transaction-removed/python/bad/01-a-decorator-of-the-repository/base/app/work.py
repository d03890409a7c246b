from app.db import session, transactional
from app.models import Status


@transactional  # <- finding
def replace(rows, day):
    Status.query.filter(Status.day == day).delete()
    for row in rows:
        session.execute(Status.insert(row))
