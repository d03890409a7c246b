from fastapi import APIRouter, Depends, FastAPI

from app.rights import needs
from app.session import caller
from app import tariffs

router = APIRouter(prefix="/tariffs")


@router.put("/{tariff}", dependencies=[Depends(needs("tariffs:write"))])
async def change(tariff: str, price: int, who=Depends(caller)):
    await tariffs.change(tariff, price)


app = FastAPI()
app.include_router(router)
