import jwt

from app.settings import settings


def read(token):
    try:
        return jwt.decode(token, settings.current_key, algorithms=["HS256"])
    except jwt.InvalidSignatureError:
        return jwt.decode(token, settings.previous_key, algorithms=["HS256"])  # <- finding
