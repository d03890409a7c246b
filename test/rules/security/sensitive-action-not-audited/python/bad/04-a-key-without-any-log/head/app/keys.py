import secrets

from fastapi import APIRouter, Depends

from .auth import current_user
from .store import keys

router = APIRouter()


@router.post("/api-keys")
async def create_key(user=Depends(current_user)): # <- finding
    key = secrets.token_urlsafe(32)
    await keys.insert(owner=user.id, digest=digest(key))
    return {"key": key}
