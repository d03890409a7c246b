import stripe
from fastapi import APIRouter, Request

from app.invoices import settle

router = APIRouter(prefix="/billing")


@router.post("/events")
async def events(request: Request):  # <- finding
    event = stripe.Event.construct_from(await request.json(), stripe.api_key)
    if event.type == "invoice.paid":
        await settle(event.data.object.id)
    return {"received": True}
