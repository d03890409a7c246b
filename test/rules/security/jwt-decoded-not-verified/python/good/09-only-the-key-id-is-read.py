import jwt
from fastapi import Header

from app.keys import key_of


def current_user(authorization: str = Header()):
    token = authorization[7:]
    kid = jwt.get_unverified_header(token)["kid"]
    return jwt.decode(token, key_of(kid), algorithms=["RS256"])["sub"]
