from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest, include_deleted=False):
    statement = select(ApiKey).where(ApiKey.digest == digest)
    if not include_deleted:
        statement = statement.where(ApiKey.is_deleted == False)  # <- finding
    return session.scalars(statement).first()
