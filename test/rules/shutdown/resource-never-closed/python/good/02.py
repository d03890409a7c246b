from sqlalchemy import create_engine, text
from app.settings import url_of


def tables(database):
    engine = create_engine(url_of(database))
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT name FROM tables")).all()
    finally:
        engine.dispose()
