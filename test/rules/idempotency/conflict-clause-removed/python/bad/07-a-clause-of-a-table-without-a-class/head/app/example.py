from sqlalchemy.dialects.postgresql import insert

from app.tables import processed


def mark(session, event_id):
    session.execute(insert(processed).values(event_id=event_id))
