import os

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from app.models import AuditEntry

engine = create_engine(os.environ["DATABASE_URL"])
make_session = sessionmaker(engine)


def record(actor, action):
    with make_session() as session:
        session.add(AuditEntry(actor=actor, action=action))  # <- finding
        session.flush()
