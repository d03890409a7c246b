from fastapi import APIRouter, Depends, FastAPI

router = APIRouter()


@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
