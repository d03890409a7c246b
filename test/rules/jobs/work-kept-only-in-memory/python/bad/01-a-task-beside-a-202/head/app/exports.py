import asyncio

from fastapi import APIRouter

from app.builder import build_export

router = APIRouter()


@router.post("/exports/{export_id}", status_code=202)
async def create(export_id: str):
    asyncio.create_task(build_export(export_id))  # <- finding
    return {"id": export_id}
