import hmac
from hashlib import sha256

from sqlalchemy import and_, select
from warehouse.db import session
from warehouse.models import Badge, Visitor


def badge_of(key, email):
    fingerprint = hmac.new(key, email.lower().encode(), sha256).hexdigest()
    return session.scalars(select(Badge).where(and_(Badge.fingerprint == fingerprint, Badge.revoked == False))).first()


def has_visited(key, email):
    fingerprint = hmac.new(key, email.lower().encode(), sha256).hexdigest()
    return Visitor.query.filter(Visitor.email_digest == fingerprint).count() > 0
