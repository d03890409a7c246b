from fastapi import APIRouter, Depends
from .db import users
from .auth import admin_user
router = APIRouter()

@router.delete("/users/{id}")
async def delete_user(id: int, user=Depends(admin_user)):
    await users.delete(id)
