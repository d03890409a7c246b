from fastapi import APIRouter, Depends, HTTPException
from .db import invoices, plans
from .auth import current_user
router = APIRouter()

@router.post("/invoices/{id}/void")
async def void_invoice(id: int, user=Depends(current_user)):
    invoice = await invoices.find(id)
    if invoice.tenant_id != user.tenant_id:  # <- finding
        raise HTTPException(status_code=403)
    await invoices.void(invoice)
