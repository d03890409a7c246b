from fastapi import APIRouter, Depends

from app.fairness import fair_share
from app.jobs import start

router = APIRouter()


@router.post("/exports", dependencies=[Depends(fair_share)])  # <- finding
async def export(query: str):
    return await start(query)
