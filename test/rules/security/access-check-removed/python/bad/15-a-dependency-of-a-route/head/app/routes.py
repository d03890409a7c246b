from fastapi import APIRouter

router = APIRouter()


@router.delete("/users/{user_id}")
def remove(user_id: int):
    drop(user_id)
