import os

import jwt
from fastapi import Header, HTTPException


def current_user(authorization: str = Header("")) -> dict:
    try:
        return jwt.decode(authorization, os.environ["KEY"], algorithms=["RS256"])
    except jwt.PyJWTError:
        raise HTTPException(401)
