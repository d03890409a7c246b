from sqlalchemy import text
from app.db import session
from app.sync import pull


def run(shop_id):
    pull(shop_id)
    session.commit()
