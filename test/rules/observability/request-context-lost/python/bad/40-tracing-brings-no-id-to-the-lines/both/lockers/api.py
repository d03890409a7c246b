import structlog
from fastapi import APIRouter

log = structlog.get_logger()
router = APIRouter()


@router.post("/lockers/{locker_id}/open")
async def open_locker(locker_id: str):
    log.info("locker_opened", locker_id=locker_id)
    return {"open": True}
