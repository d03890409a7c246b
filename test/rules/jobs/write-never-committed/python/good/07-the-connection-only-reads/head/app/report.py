import os

import mysql.connector
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from app.models import Order

engine = create_engine(os.environ["DATABASE_URL"])


def totals(host):
    link = mysql.connector.connect(host=host)
    cursor = link.cursor(dictionary=True)
    cursor.execute("SELECT day, sum(cents) FROM orders GROUP BY day")
    rows = cursor.fetchall()
    link.close()
    return rows


def newest():
    with Session(engine) as session:
        return session.scalars(select(Order).order_by(Order.at.desc()).limit(10)).all()
