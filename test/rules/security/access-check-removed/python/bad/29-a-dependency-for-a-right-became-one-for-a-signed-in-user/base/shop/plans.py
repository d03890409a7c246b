from fastapi import APIRouter, Depends

from shop import service
from shop.deps import entitled

router = APIRouter()


@router.post("/{sid}/optimise")
async def optimise(sid: int, user=Depends(entitled("optimiser"))) -> None:
    await service.optimise(sid, user)
