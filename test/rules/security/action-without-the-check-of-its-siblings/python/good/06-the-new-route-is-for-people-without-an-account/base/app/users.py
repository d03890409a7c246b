from fastapi import APIRouter, Depends
from app.deps import allowed
from app.store import invite, register

router = APIRouter(prefix="/users")


@router.post("", dependencies=[Depends(allowed("users:invite"))])
async def create(mail: str):
    return await invite(mail)
