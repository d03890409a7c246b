import httpx
from fastapi import APIRouter

router = APIRouter()


@router.get("/fetch")
async def fetch(url: str):
    async with httpx.AsyncClient(timeout=5) as client:
        answer = await client.get(url)  # <- finding
    return answer.text
