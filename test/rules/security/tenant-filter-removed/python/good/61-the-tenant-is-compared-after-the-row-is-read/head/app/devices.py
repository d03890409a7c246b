from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.orm import Session

from .db import session
from .deps import current_tenant
from .models import Device

router = APIRouter()


@router.get("/devices/{device_id}")
def show(device_id: int, tenant: str = Depends(current_tenant), db: Session = Depends(session)):
    device = db.get(Device, device_id)
    if device is None or device.tenant_id != tenant:
        raise HTTPException(status_code=404)
    return {"name": device.name}
