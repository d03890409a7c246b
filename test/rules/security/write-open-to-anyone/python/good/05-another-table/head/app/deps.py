from fastapi import Header, HTTPException

from app.tokens import decode


async def caller(authorization: str = Header()):
    claims = decode(authorization)
    if claims is None:
        raise HTTPException(401)
    return claims["sub"]
