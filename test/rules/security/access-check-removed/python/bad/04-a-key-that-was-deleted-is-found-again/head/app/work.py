from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest):
    statement = select(ApiKey).where(ApiKey.digest == digest)
    return session.scalars(statement).first()
