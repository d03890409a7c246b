from sqlalchemy.dialects.postgresql import insert

from app.models import Processed


def mark(session, event_id):
    statement = insert(Processed).values(event_id=event_id)
    statement = statement.on_conflict_do_nothing(index_elements=["event_id"])  # <- finding
    session.execute(statement)
