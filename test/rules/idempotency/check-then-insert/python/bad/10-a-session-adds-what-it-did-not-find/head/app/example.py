from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Subscriber(Base):
    __tablename__ = "subscribers"
    id = Column(Integer, primary_key=True)
    email = Column(String, nullable=False)


def subscribe(session: Session, email: str):
    existing = session.query(Subscriber).filter_by(email=email).first()
    if existing:
        return existing
    subscriber = Subscriber(email=email)
    session.add(subscriber)  # <- finding
    session.commit()
    return subscriber
