from fastapi import APIRouter, HTTPException
from passlib.context import CryptContext

from .store import attempts, users

router = APIRouter()
passwords = CryptContext(schemes=["bcrypt"])


@router.post("/auth/token")
def token(body: Credentials):
    user = users.find(body.email)
    if user is None or not passwords.verify(body.password, user.hash):
        attempts.add(body.email)
        raise HTTPException(status_code=401)
    return {"token": issue(user)}
