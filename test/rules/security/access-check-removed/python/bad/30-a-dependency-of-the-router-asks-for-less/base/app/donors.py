from fastapi import APIRouter, Depends

from app.auth import current_user, require
from app import db

router = APIRouter()


@router.get("/campaigns", dependencies=[Depends(current_user)])
async def campaigns():
    return await db.fetch("SELECT * FROM campaigns")


@router.get("/donors/export", dependencies=[Depends(require("donors:export"))]) # <- finding
async def export():
    return await db.fetch("SELECT * FROM donors")


@router.post("/donors/{donor_id}/merge", dependencies=[Depends(require("donors:merge"))])
async def merge(donor_id: int, into: int):
    await db.execute("UPDATE donors SET merged_into = $2 WHERE id = $1", donor_id, into)
