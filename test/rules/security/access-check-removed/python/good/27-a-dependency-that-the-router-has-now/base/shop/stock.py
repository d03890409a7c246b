from fastapi import APIRouter, Depends
from shop.deps import may
from shop.store import correct

router = APIRouter()


@router.post("/stock/correct", dependencies=[Depends(may("stock.correct"))])
async def do_correct(sku: str, by: int) -> None:
    await correct(sku, by)
