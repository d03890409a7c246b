from fastapi import APIRouter

router = APIRouter()


@router.get("/notes/{note_id}")
def show(note_id: int):
    return load(note_id)
