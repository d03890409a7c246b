from fastapi import APIRouter, HTTPException
from app.db import Session
from app.models import Payment

router = APIRouter()


@router.get("/payments/{payment_id}")
def read_payment(payment_id: int):
    with Session() as session:
        payment = session.get(Payment, payment_id)
        if payment is None:
            raise HTTPException(404)
        return {"id": payment.id, "amount": payment.amount, "state": payment.state}
