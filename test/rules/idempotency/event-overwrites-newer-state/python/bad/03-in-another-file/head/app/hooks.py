from fastapi import APIRouter, Header, Request
from app.settle import settle
from app.signatures import verify_signature

router = APIRouter()


@router.post("/webhooks/github")
async def github(request: Request, x_hub_signature_256: str = Header()):  # <- finding
    verify_signature(await request.body(), x_hub_signature_256)
    settle(await request.json())
    return {"ok": True}
