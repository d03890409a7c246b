from fastapi import APIRouter

router = APIRouter()

@router.get("/readyz")
async def ready():
    return {"status": "ready"}
