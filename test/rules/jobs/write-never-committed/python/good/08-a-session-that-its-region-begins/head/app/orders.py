import os

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from app.models import Order, Line

engine = create_engine(os.environ["DATABASE_URL"])
make_session = sessionmaker(engine)


def place(lines):
    with make_session.begin() as session:
        session.add(Order(lines=lines))


def cancel(order_id):
    with Session(engine) as session, session.begin():
        session.delete(session.get(Order, order_id))


def add_line(order_id, line):
    session = make_session()
    try:
        session.add(Line(order_id=order_id, **line))
        session.commit()
    finally:
        session.close()
