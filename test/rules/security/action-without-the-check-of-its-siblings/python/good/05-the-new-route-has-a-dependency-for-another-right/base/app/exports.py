from fastapi import APIRouter, Depends
from app.deps import allowed
from app.session import caller
from app.store import export_all, export_one

router = APIRouter(prefix="/exports")


@router.post("", dependencies=[Depends(allowed("exports:create"))])
async def create(who=Depends(caller)):
    return await export_one(who.org)
