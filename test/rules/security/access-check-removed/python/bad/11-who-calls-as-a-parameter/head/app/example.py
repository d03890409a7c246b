from fastapi import APIRouter

router = APIRouter()


@router.delete("/notes/{note_id}")
def remove(note_id: int):
    return drop(note_id)
