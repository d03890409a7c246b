import logging

import stripe
from fastapi import APIRouter, Request

from app.orders import mark_paid
from app.settings import SECRET

router = APIRouter()
logger = logging.getLogger(__name__)


@router.post("/payments")
async def payments(request: Request):
    body = await request.body()
    try:
        event = stripe.Webhook.construct_event(body, request.headers["stripe-signature"], SECRET)
    except stripe.error.SignatureVerificationError:
        return Response(status_code=400)
    await mark_paid(event["id"])
