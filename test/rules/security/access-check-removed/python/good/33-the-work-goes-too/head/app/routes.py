from fastapi import APIRouter, Depends

from app.deps import current_user

router = APIRouter()


@router.post("/documents/{document_id}/archive")
def archive(document_id: int, user=Depends(current_user)):
    return {"archived": False}
