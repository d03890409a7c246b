from app.db import cursor


def older_than(days: int):
    cursor.execute(f"DELETE FROM sessions WHERE seen < now() - interval '{days} days'")
