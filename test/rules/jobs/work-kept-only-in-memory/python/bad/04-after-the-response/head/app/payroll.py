from fastapi import APIRouter, BackgroundTasks

from app.bank import send_transfers

router = APIRouter()


@router.post("/payroll/{month}")
async def run(month: str, background: BackgroundTasks):
    background.add_task(send_transfers, month)  # <- finding
    return {"month": month, "status": "queued"}
