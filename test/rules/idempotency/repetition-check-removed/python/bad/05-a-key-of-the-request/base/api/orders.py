from fastapi import APIRouter, Depends, Header

from api.store import OrderStore, get_store

router = APIRouter()


@router.post("/orders", status_code=201)
async def create_order(body: dict, idempotency_key: str = Header(), store: OrderStore = Depends(get_store)):
    existing = await store.find_by_idempotency_key(idempotency_key)  # <- finding
    if existing:
        return existing
    return await store.insert(body)
