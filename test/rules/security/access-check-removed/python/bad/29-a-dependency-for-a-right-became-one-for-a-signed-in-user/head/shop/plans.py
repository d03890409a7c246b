from fastapi import APIRouter, Depends

from shop import service
from shop.auth import current_user

router = APIRouter()


@router.post("/{sid}/optimise")
async def optimise(sid: int, user=Depends(current_user)) -> None:  # <- finding
    await service.optimise(sid, user)
