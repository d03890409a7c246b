from fastapi import APIRouter, Depends

from app import letters
from app.auth import current_user

router = APIRouter()


@router.get("/letters/{letter_id}")
def read(letter_id: str, user: dict = Depends(current_user)):
    return letters.letter_of(user["firm"], letter_id)


@router.delete("/letters/{letter_id}", status_code=204)
def discard(letter_id: str, user: dict = Depends(current_user)):
    letters.discard(letter_id)
