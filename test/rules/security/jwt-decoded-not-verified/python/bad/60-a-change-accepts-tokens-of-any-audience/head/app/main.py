import os

import jwt
from fastapi import FastAPI, Header, HTTPException

app = FastAPI()


def caller(authorization: str) -> str:
    try:
        claims = jwt.decode(authorization.removeprefix("Bearer "), os.environ["KEY"], algorithms=["HS256"], options={"verify_aud": False})  # <- finding
    except jwt.PyJWTError:
        raise HTTPException(status_code=401)
    return claims["sub"]


@app.get("/me")
def me(authorization: str = Header()):
    return {"id": caller(authorization)}
