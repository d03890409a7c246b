from fastapi import APIRouter, Depends

from api.store import OrderStore, get_store

router = APIRouter()


@router.post("/orders", status_code=201)
async def create_order(body: dict, store: OrderStore = Depends(get_store)):
    return await store.insert(body)
