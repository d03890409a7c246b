import jwt
from fastapi import Header, HTTPException

from app.settings import settings


def current_user(authorization: str = Header()):
    try:
        claims = jwt.decode(authorization[7:], settings.jwt_key, algorithms=["HS256"], audience="api")
    except jwt.InvalidTokenError:
        raise HTTPException(401)
    return claims["sub"]
