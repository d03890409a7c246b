from fastapi import APIRouter, Depends, HTTPException
from .db import invoices, plans
from .auth import current_user
router = APIRouter()

@router.post("/invoices/{id}/void")
async def void_invoice(id: int, user=Depends(current_user)):
    invoice = await invoices.find(id)
    plan = await plans.find(invoice.plan_id)
    if plan.account_id != invoice.account_id:
        raise HTTPException(status_code=409)
    await invoices.void(invoice)
