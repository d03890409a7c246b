from fastapi import APIRouter, Depends
from app.deps import allowed
from app.session import caller
from app.store import export_all, export_one

router = APIRouter(prefix="/exports")


@router.post("", dependencies=[Depends(allowed("exports:create"))])
async def create(who=Depends(caller)):
    return await export_one(who.org)


@router.post("/all", dependencies=[Depends(allowed("exports:all"))])
async def create_all(who=Depends(caller)):
    return await export_all(who.org)
