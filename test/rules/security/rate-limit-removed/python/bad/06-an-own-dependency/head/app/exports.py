from fastapi import APIRouter

from app.jobs import start

router = APIRouter()


@router.post("/exports")
async def export(query: str):
    return await start(query)
