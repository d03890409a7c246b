import secrets

from fastapi import APIRouter, Depends

from .audit import write_audit_entry
from .auth import current_user
from .store import keys

router = APIRouter()


@router.post("/api-keys")
async def create_key(user=Depends(current_user)):
    key = secrets.token_urlsafe(32)
    await keys.insert(owner=user.id, digest=digest(key))
    await write_audit_entry("key.created", actor=user.id)
    return {"key": key}
