import logging

from fastapi import FastAPI
from pydantic import BaseModel

logger = logging.getLogger(__name__)
app = FastAPI()


class Signup(BaseModel):
    email: str
    phone: str


@app.post("/signup")
async def signup(payload: Signup):
    logger.info("signup request: %s", payload.model_dump())  # <- finding
    return {"ok": True}
