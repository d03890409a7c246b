import asyncio

from fastapi import APIRouter

from app.builder import build_export

router = APIRouter()
running = set()


@router.post("/exports/{export_id}", status_code=202)
async def create(export_id: str):
    task = asyncio.create_task(build_export(export_id))
    running.add(task)
    task.add_done_callback(running.discard)
    return {"id": export_id}


async def drain():
    await asyncio.gather(*running, return_exceptions=True)
