from fastapi import APIRouter, HTTPException
from passlib.context import CryptContext

from .store import users

router = APIRouter()
passwords = CryptContext(schemes=["bcrypt"])


def known(email, password):
    user = users.find(email)
    return user if user and passwords.verify(password, user.hash) else None


@router.post("/auth/token")
def token(body: Credentials): # <- finding
    user = known(body.email, body.password)
    if user is None:
        raise HTTPException(status_code=401)
    return {"token": issue(user)}
