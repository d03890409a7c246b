from asyncio import sleep

import httpx
from fastapi import APIRouter

router = APIRouter()
client = httpx.AsyncClient(timeout=3)


@router.get("/parcels/{number}")
async def parcel(number: str):
    for attempt in range(3):
        response = await client.get(f"http://carrier/{number}")
        if response.status_code < 500:
            return response.json()
        await sleep(2**attempt)
