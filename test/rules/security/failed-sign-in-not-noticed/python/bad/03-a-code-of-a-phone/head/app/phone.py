from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from .db import session
from .models import PhoneCode
from .tokens import token_for

router = APIRouter()


class Confirmation(BaseModel):
    phone: str
    code: str


@router.post("/phone/confirm")
def confirm(body: Confirmation, db: Session = Depends(session)):  # <- finding
    pending = db.query(PhoneCode).filter(PhoneCode.phone == body.phone).one_or_none()
    if pending is None:
        raise HTTPException(404, "no code was sent")
    if pending.code != body.code:
        raise HTTPException(400, "wrong code")
    db.delete(pending)
    db.commit()
    return {"token": token_for(pending.user_id)}
