import jwt
from fastapi import APIRouter, Body, Depends

from app.db import get_db
from app.models import User
from app.sessions import create_session

router = APIRouter()


@router.post("/login/google")
def login(id_token: str = Body(embed=True), db=Depends(get_db)):
    profile = jwt.decode(id_token, options={"verify_signature": False})  # <- finding
    user = db.query(User).filter_by(email=profile["email"]).one()
    return {"token": create_session(user.id)}
