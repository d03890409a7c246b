from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.post("/auth/login")
def open_session(body: dict):  # <- finding
    return store(body)
