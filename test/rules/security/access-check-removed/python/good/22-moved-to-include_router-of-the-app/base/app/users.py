from fastapi import APIRouter, Depends, HTTPException
from .db import users
from .auth import current_user
router = APIRouter()

@router.delete("/users/{id}")
async def delete_user(id: int, user=Depends(current_user)):
    if not user.is_admin:
        raise HTTPException(status_code=403)
    await users.delete(id)
