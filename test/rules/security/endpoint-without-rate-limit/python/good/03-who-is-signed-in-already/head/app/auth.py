from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.post("/otp/verify")
def open_session(body: dict, user=Depends(require_user)):
    return store(body)
