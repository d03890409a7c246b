import httpx
from fastapi import APIRouter

router = APIRouter()
orders = httpx.AsyncClient(base_url="http://orders", timeout=2)


@router.get("/orders/{order_id}")
async def order(order_id: int):
    response = await orders.get(f"/orders/{order_id}")
    response.raise_for_status()
    return response.json()


@router.get("/customers/{customer_id}")
async def customer(customer_id: int):
    try:
        response = await orders.get(f"/orders/latest/{customer_id}")
        latest = response.raise_for_status().json()
    except httpx.HTTPError:
        latest = None
    return {"id": customer_id, "latest": latest}
