from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


class PhoneCode(Base):
    __tablename__ = 'phone_codes'
