import httpx
from fastapi import APIRouter, Depends

from app.db import get_db
from app.models import Order

router = APIRouter()
payments = httpx.AsyncClient(base_url="http://payments", timeout=5)


@router.post("/orders/{order_id}/pay")
async def pay(order_id: int, db=Depends(get_db)):
    order = db.get(Order, order_id)
    response = await payments.post("/charges", json={"order": order.id, "cents": order.cents}, headers={"Idempotency-Key": str(order.id)})
    response.raise_for_status()
    return {"order": order.id, "state": "paid", "charge": response.json()["id"]}


@router.get("/orders/{order_id}")
async def show(order_id: int, db=Depends(get_db)):
    order = db.get(Order, order_id)
    charge = None
    try:
        charge = (await payments.get(f"/charges/{order.id}")).raise_for_status().json()
    except httpx.HTTPError:
        pass
    return {"order": order.id, "charge": charge}
