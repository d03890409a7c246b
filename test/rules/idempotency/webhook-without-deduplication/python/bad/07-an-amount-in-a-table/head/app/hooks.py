from fastapi import APIRouter, Request
from app.sign import verify
from app.handlers import HANDLERS
router = APIRouter()

@router.post("/webhooks/paddle")
async def paddle(request: Request):
    verify(await request.body(), request.headers["paddle-signature"])
    event = await request.json()
    handler = HANDLERS.get(event["type"])
    if handler is None:
        return {}
    await handler(event["data"])
    return {}
