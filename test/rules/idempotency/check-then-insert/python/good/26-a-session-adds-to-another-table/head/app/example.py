from sqlalchemy import Column, Integer, String, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Account(Base):
    __tablename__ = "accounts"
    id = Column(Integer, primary_key=True)
    email = Column(String, nullable=False, unique=True)


class Invitation(Base):
    __tablename__ = "invitations"
    id = Column(Integer, primary_key=True)
    email = Column(String, nullable=False)


def invite(session: Session, email: str):
    if session.scalar(select(Account).where(Account.email == email)) is None:
        session.add(Invitation(email=email))
        session.commit()
