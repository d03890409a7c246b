import httpx
from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from app.db import session
from app.models import Order

router = APIRouter()


class TrackingClient:
    def __init__(self):
        self.http = httpx.AsyncClient(base_url="https://tracking.example.com", timeout=3)

    async def events(self, number: str):
        response = await self.http.get(f"/parcels/{number}")
        response.raise_for_status()
        return response.json()["events"]


tracking = TrackingClient()


@router.get("/orders/{order_id}")
async def order(order_id: int, db: AsyncSession = Depends(session)):
    found = await db.get(Order, order_id)
    events = await tracking.events(found.parcel)  # <- finding
    return {"id": found.id, "total": found.total, "state": found.state, "tracking": events}


@router.get("/orders/{order_id}/summary")
async def summary(order_id: int, db: AsyncSession = Depends(session)):
    found = await db.get(Order, order_id)
    try:
        events = await tracking.events(found.parcel)
    except httpx.HTTPError:
        events = None
    return {"id": found.id, "state": found.state, "tracking": events}
