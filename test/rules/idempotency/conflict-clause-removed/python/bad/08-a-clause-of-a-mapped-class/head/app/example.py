from sqlalchemy.dialects.postgresql import insert

from app.models import Processed


def mark(session, event_id):
    statement = insert(Processed).values(event_id=event_id)
    session.execute(statement)
