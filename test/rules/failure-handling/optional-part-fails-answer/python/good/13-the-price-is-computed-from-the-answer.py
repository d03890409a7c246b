import httpx
from fastapi import APIRouter, Depends

from app.db import get_db
from app.models import Cart

router = APIRouter()
tax = httpx.AsyncClient(base_url="http://tax", timeout=2)


@router.post("/carts/{cart_id}/quote")
async def quote(cart_id: int, db=Depends(get_db)):
    cart = db.get(Cart, cart_id)
    response = await tax.post("/rates", json={"country": cart.country})
    response.raise_for_status()
    rate = response.json()["rate"]
    return {"id": cart.id, "total": cart.net * (1 + rate)}


@router.get("/carts/{cart_id}")
async def show(cart_id: int, db=Depends(get_db)):
    cart = db.get(Cart, cart_id)
    rate = None
    try:
        response = await tax.post("/rates", json={"country": cart.country})
        rate = response.raise_for_status().json()["rate"]
    except httpx.HTTPError:
        pass
    return {"id": cart.id, "net": cart.net, "rate": rate}
