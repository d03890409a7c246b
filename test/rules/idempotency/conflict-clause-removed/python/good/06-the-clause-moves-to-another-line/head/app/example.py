from sqlalchemy.dialects.postgresql import insert

from app.tables import processed


def mark(session, event_id):
    statement = insert(processed).values(event_id=event_id)
    session.execute(statement.on_conflict_do_nothing())
