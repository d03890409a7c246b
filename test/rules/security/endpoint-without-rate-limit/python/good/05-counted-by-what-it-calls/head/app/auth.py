from fastapi import APIRouter, Depends, FastAPI
from app.attempts import store

router = APIRouter()


@router.post("/auth/login")
def open_session(body: dict):
    return store(body)
