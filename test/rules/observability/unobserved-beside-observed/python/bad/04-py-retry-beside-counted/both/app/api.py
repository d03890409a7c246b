from fastapi import APIRouter
import httpx
from app.retry import with_retry
from app.weather import weather
router = APIRouter()
@router.get("/f")
async def f():
    async with httpx.AsyncClient(timeout=2) as c:
        flights = await with_retry("flights", lambda: c.get("http://x/f"))
    return {"f": flights.json(), "w": await weather("x")}
