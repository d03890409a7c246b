from sqlalchemy import select

from app.models import ApiKey


def find_api_key(session, digest):
  statement = select(ApiKey).where(ApiKey.digest == digest)
  statement = statement.where(ApiKey.deleted_at.is_(None))
  return session.scalars(statement).first()
