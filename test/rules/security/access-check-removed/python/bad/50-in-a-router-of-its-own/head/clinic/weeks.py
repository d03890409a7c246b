from fastapi import APIRouter, Depends

from clinic.access import needs
from clinic.store import store

weeks = APIRouter()


@weeks.post("/rota/{week}/close")
def close_week(week: str):  # <- finding
    store.close(week)
