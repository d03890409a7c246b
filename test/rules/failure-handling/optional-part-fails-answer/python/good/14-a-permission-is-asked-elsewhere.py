import httpx
from fastapi import APIRouter, Depends, HTTPException

from app.db import get_db
from app.models import Document

router = APIRouter()
policy = httpx.AsyncClient(base_url="http://policy", timeout=2)


@router.get("/documents/{document_id}")
async def document(document_id: int, user: str, db=Depends(get_db)):
    decision = await policy.get("/allowed", params={"user": user, "document": document_id})
    if not decision.json()["allowed"]:
        raise HTTPException(403)
    row = db.get(Document, document_id)
    return {"id": row.id, "text": row.text, "allowed": decision.json()["actions"]}


@router.get("/documents")
async def documents(user: str, db=Depends(get_db)):
    actions = []
    try:
        actions = (await policy.get("/allowed", params={"user": user})).json()["actions"]
    except httpx.HTTPError:
        pass
    return {"documents": [row.id for row in db.query(Document).filter_by(owner=user)], "actions": actions}
