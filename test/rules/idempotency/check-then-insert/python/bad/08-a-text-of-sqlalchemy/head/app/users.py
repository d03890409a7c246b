from sqlalchemy import text

from app.db import engine


def claim(code, user_id):
    with engine.begin() as connection:
        found = connection.execute(
            text("SELECT 1 FROM redemptions WHERE code = :code AND user_id = :user_id"), {"code": code, "user_id": user_id}
        ).first()
        if found:
            return False
        connection.execute( # <- finding
            text("INSERT INTO redemptions (code, user_id) VALUES (:code, :user_id)"), {"code": code, "user_id": user_id}
        )
    return True
