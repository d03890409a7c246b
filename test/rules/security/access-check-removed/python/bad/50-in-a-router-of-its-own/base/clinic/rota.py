from fastapi import APIRouter, Depends

from clinic.access import needs
from clinic.store import store

router = APIRouter()


@router.get("/rota/{week}")
def rota(week: str):
    return store.rota(week)


@router.post("/rota/{week}/close", dependencies=[Depends(needs("rota"))])
def close(week: str):
    store.close(week)
