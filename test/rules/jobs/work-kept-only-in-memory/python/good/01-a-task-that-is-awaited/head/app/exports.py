import asyncio

from fastapi import APIRouter

from app.builder import build_export, build_index

router = APIRouter()


@router.post("/exports/{export_id}", status_code=202)
async def create(export_id: str):
    index = asyncio.create_task(build_index(export_id))
    await build_export(export_id)
    await index
    return {"id": export_id}
