from fastapi import APIRouter, Depends

from app.fairness import fair_share
from app.jobs import start

router = APIRouter(dependencies=[Depends(fair_share)])


@router.post("/exports")
async def export(query: str):
    return await start(query)
