from fastapi import APIRouter, Depends, FastAPI

from app.auth import get_current_user
from app.parcels import router as parcels

app = FastAPI()
api = APIRouter()
api.include_router(parcels, prefix="/parcels")
app.include_router(api, dependencies=[Depends(get_current_user)])
