from fastapi import APIRouter, Depends
from shop.deps import may
from shop.store import count, correct

router = APIRouter()


@router.post("/stock/count", dependencies=[Depends(may("stock.count"))])
async def do_count(sku: str) -> None:
    await count(sku)


@router.post("/stock/correct", dependencies=[Depends(may("stock.correct"))])  # <- finding
async def do_correct(sku: str, by: int) -> None:
    await correct(sku, by)
