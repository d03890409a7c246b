import stripe
from fastapi import APIRouter, HTTPException, Request

router = APIRouter()


@router.post("/webhooks/stripe")
async def stripe_events(request: Request):
    try:
        event = stripe.Webhook.construct_event(await request.body(), request.headers["stripe-signature"], SECRET)
    except stripe.error.SignatureVerificationError:
        raise HTTPException(status_code=400)
    await orders.upsert(event)
    return {"ok": True}
