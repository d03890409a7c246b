import psycopg
from sqlalchemy import create_engine, text

engine = create_engine("postgresql://")


def check_database():
    try:
        with engine.connect() as conn:
            conn.execute(text("select 1"))  # <- finding
    except Exception:
        pass


def connect_queue(url):
    try:
        psycopg.connect(url, connect_timeout=1)  # <- finding
    except psycopg.OperationalError:
        pass
