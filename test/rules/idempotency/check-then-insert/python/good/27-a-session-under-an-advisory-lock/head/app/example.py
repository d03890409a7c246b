from sqlalchemy import Column, Integer, String, select, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Seat(Base):
    __tablename__ = "seats"
    id = Column(Integer, primary_key=True)
    number = Column(String, nullable=False)


def book(session: Session, number: str):
    session.execute(text("SELECT pg_advisory_xact_lock(17)"))
    if session.scalar(select(Seat).where(Seat.number == number)) is None:
        session.add(Seat(number=number))
        session.commit()
