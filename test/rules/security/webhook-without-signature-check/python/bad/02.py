from fastapi import APIRouter, Request

router = APIRouter()


@router.post("/webhooks/github")
async def github(request: Request):  # <- finding
    payload = await request.json()
    deploy(payload["ref"])
    return {}
