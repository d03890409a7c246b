from fastapi import APIRouter, Request
router = APIRouter()

@router.post("/visits")
async def visit(request: Request):
    if request.app.state.events is not None:
        try:
            await request.app.state.events.publish("visits", b"1")
        except Exception:
            pass
    return {"ok": True}
