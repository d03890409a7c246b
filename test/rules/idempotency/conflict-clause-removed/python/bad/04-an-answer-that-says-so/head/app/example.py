from fastapi import APIRouter
from app.store import insert_account

router = APIRouter()


@router.post("/accounts")
def add(name: str):
    return insert_account(name)
