from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker


def make_session_factory(url):
    engine = create_engine(url)
    return sessionmaker(bind=engine)
