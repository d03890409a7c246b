from fastapi import APIRouter, Depends
from app.auth import get_current_user

router = APIRouter()


@router.delete("/notes/{note_id}")
def remove(note_id: int, user=Depends(get_current_user)):  # <- finding
    return drop(note_id)
