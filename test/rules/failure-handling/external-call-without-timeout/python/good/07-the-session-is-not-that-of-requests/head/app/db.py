from app.store import session


def load(key):
    return session.get(key)
