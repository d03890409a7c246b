from fastapi import APIRouter, Depends

from app.deps import current_user
from app.gates import editors_of_document_or_403
from app.store import documents

router = APIRouter()


def load_for(user, document_id):
    document = documents.get(document_id)
    editors_of_document_or_403(user, document)
    return document


@router.post("/documents/{document_id}/archive")
def archive(document_id: int, user=Depends(current_user)):
    document = load_for(user, document_id)
    documents.archive(document)
    return {"archived": True}
