from fastapi import APIRouter, HTTPException
from sqlalchemy.exc import IntegrityError
from app.store import insert_account

router = APIRouter()


@router.post("/accounts")
def add(name: str):
    try:
        return insert_account(name)
    except IntegrityError:  # <- finding
        raise HTTPException(status_code=409, detail="taken")
