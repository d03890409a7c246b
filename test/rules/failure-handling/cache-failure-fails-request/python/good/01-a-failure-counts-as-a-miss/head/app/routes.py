import contextlib
import json
import os

import redis
from fastapi import APIRouter, HTTPException
from app.db import Session
from app.models import Payment

router = APIRouter()
cache = redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=0.3, socket_connect_timeout=0.3)


@router.get("/payments/{payment_id}")
def read_payment(payment_id: int):
    try:
        hit = cache.get(f"payment:{payment_id}")
    except redis.RedisError:
        hit = None
    if hit is not None:
        return json.loads(hit)
    with Session() as session:
        payment = session.get(Payment, payment_id)
        if payment is None:
            raise HTTPException(404)
        body = {"id": payment.id, "amount": payment.amount, "state": payment.state}
    with contextlib.suppress(redis.RedisError):
        cache.set(f"payment:{payment_id}", json.dumps(body), ex=60)
    return body
