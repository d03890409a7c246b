from fastapi import APIRouter, Depends

from app.deps import current_user
from app.gates import editors_of_document_or_403
from app.store import documents

router = APIRouter()


@router.post("/documents/{document_id}/archive")
def archive(document_id: int, user=Depends(current_user)):
    document = documents.get(document_id)
    editors_of_document_or_403(user, document)
    documents.archive(document)
    return {"archived": True}
