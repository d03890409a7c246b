from fastapi import APIRouter, Depends
from app.auth import require_admin

router = APIRouter()


@router.delete("/users/{user_id}", dependencies=[Depends(require_admin)])  # <- finding
def remove(user_id: int):
    drop(user_id)
