import time

import httpx
from fastapi import APIRouter

router = APIRouter()
client = httpx.AsyncClient(timeout=3)


@router.post("/orders/{order_id}/ship")
async def ship(order_id: int):
    for attempt in range(3):
        response = await client.post("http://carrier/parcels", json={"order": order_id}, headers={"Idempotency-Key": str(order_id)})
        if response.status_code < 500:
            return response.json()
        time.sleep(2**attempt)  # <- finding
