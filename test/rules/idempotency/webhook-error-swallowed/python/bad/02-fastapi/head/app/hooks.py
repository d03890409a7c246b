import logging
from fastapi import APIRouter, Header, Request

router = APIRouter()
logger = logging.getLogger(__name__)


@router.post("/webhooks/github")
async def github(request: Request, x_hub_signature_256: str = Header()):
    try:
        verify_signature(await request.body(), x_hub_signature_256)
        settle(await request.json())
    except Exception as error:  # <- finding
        logger.error("the event failed: %s", error)
        return {"ok": True}
