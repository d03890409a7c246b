import secrets

from fastapi import APIRouter, Header, HTTPException, Request

from app.pipelines import start
from app.settings import settings

router = APIRouter()


@router.post("/hooks/gitlab")
async def pushed(request: Request, x_gitlab_token: str = Header()):
    if not secrets.compare_digest(x_gitlab_token, settings.gitlab_token):
        raise HTTPException(401)
    event = await request.json()
    await start(event["checkout_sha"])
