from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@limiter.limit("5/minute")  # <- finding
@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
