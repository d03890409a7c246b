import asyncio

from fastapi import APIRouter, status

from app.builder import build_export

router = APIRouter()
running = set()


@router.post("/exports/{export_id}", status_code=status.HTTP_202_ACCEPTED)
async def create(export_id: str):
    task = asyncio.create_task(build_export(export_id))  # <- finding
    running.add(task)
    task.add_done_callback(running.discard)
    return {"id": export_id}
