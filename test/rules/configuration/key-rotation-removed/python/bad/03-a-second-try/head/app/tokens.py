import jwt

from app.settings import settings


def read(token):
    return jwt.decode(token, settings.current_key, algorithms=["HS256"])
