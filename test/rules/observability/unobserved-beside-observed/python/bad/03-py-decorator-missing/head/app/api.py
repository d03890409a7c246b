from fastapi import APIRouter
from app.metrics import timed
router = APIRouter()
@router.get("/a")
@timed("a")
async def a():
    return {}
@router.get("/b")
@timed("b")
async def b():
    return {}
@router.get("/c")
async def c():  # <- finding
    return {}
