from fastapi import APIRouter, Depends

from clinic.access import needs
from clinic.store import store

weeks = APIRouter()


@weeks.post("/rota/{week}/close", dependencies=[Depends(needs("rota"))])
def close_week(week: str):
    store.close(week)
