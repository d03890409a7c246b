from fastapi import APIRouter
from .db import users
router = APIRouter()

@router.delete("/users/{id}")
async def delete_user(id: int):
    await users.delete(id)
