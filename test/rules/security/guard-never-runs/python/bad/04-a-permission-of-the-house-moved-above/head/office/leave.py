from fastapi import APIRouter

from office.rights import needs

router = APIRouter()


@needs("grant-leave")  # <- finding
@router.post("/leave/{leave_id}/grant")
async def grant(leave_id: int, user):
    return {"granted": leave_id}
