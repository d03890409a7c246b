from fastapi import APIRouter, Request, HTTPException
from app.sign import verify
from app.credits import grant
router = APIRouter()

@router.post("/webhooks/paddle")
async def paddle(request: Request):
    raw = await request.body()
    if not verify(raw, request.headers["paddle-signature"]):
        raise HTTPException(401)
    event = await request.json()
    await grant(event["customer_id"], event["credits"])
    return {}
