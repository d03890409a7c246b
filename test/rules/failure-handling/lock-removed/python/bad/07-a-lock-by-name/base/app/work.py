from sqlalchemy import text
from app.db import session
from app.sync import pull


def run(shop_id):
    session.execute(text("SELECT pg_advisory_xact_lock(:shop)"), {"shop": shop_id})  # <- finding
    pull(shop_id)
    session.commit()
