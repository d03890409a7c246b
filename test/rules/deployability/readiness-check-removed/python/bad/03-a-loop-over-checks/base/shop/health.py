from fastapi import APIRouter, HTTPException
from shop.db import engine
from shop import broker

router = APIRouter()

@router.get("/readyz")
async def ready():
    problems = []
    for name, check in {"db": engine.probe, "broker": broker.probe}.items():
        try:
            await check()
        except Exception:
            problems.append(name)
    if problems:
        raise HTTPException(status_code=503, detail=problems)  # <- finding
    return {"status": "ready"}
