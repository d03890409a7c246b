from fastapi import APIRouter, Depends, Request
from app.signature import verify_github

router = APIRouter()


@router.post("/webhooks/github", dependencies=[Depends(verify_github)])
async def github(request: Request):
    payload = await request.json()
    deploy(payload["ref"])
    return {}
