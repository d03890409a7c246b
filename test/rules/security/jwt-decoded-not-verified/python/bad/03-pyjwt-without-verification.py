import jwt
from fastapi import Depends, FastAPI, Header

app = FastAPI()


def current_user(authorization: str = Header()):
    claims = jwt.decode(authorization[7:], options={"verify_signature": False})  # <- finding
    return claims["sub"]


@app.delete("/me")
def remove(user: str = Depends(current_user)):
    return {"removed": user}
