from fastapi import APIRouter

from office.rights import needs

router = APIRouter()


@router.post("/leave/{leave_id}/grant")
@needs("grant-leave")
async def grant(leave_id: int, user):
    return {"granted": leave_id}
