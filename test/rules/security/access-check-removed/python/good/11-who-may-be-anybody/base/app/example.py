from fastapi import APIRouter, Depends
from app.auth import get_optional_user

router = APIRouter()


@router.get("/notes/{note_id}")
def show(note_id: int, user=Depends(get_optional_user)):
    return load(note_id)
