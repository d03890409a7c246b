import jwt
from fastapi import Depends, Header

from app.settings import settings


def verified(authorization: str = Header()):
    token = authorization[7:]
    jwt.decode(token, settings.jwt_key, algorithms=["HS256"])
    return token


def tenant(token: str = Depends(verified)):
    return jwt.decode(token, options={"verify_signature": False})["tenant"]
