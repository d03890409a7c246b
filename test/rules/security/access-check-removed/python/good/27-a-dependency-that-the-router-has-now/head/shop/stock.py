from fastapi import APIRouter, Depends
from shop.deps import may
from shop.store import correct

router = APIRouter(dependencies=[Depends(may("stock.correct"))])


@router.post("/stock/correct")
async def do_correct(sku: str, by: int) -> None:
    await correct(sku, by)
