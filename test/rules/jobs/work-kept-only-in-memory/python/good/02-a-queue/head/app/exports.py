from fastapi import APIRouter

from app.tasks import build_export

router = APIRouter()


@router.post("/exports/{export_id}", status_code=202)
async def create(export_id: str):
    build_export.delay(export_id)
    return {"id": export_id}
