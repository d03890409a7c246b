from sqlalchemy.dialects.postgresql import insert

from app.models import Processed


def mark(session, event_id):
    session.execute(insert(Processed).values(event_id=event_id).on_conflict_do_update(set_={"seen": True}))
