from fastapi import APIRouter, Request
from app.service import apply
from app.sign import verify
router = APIRouter()

@router.post("/webhooks/paddle")
async def paddle(request: Request, session):
    event = verify(await request.body(), request.headers["paddle-signature"])
    await apply(session, event)
    return {}
