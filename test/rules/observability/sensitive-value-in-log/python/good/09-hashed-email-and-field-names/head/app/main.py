import hashlib
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
    email_hash = hashlib.sha256(payload.email.encode()).hexdigest()
    logger.info("signup", extra={"email_hash": email_hash, "fields": sorted(payload.model_fields_set)})
    return {"ok": True}
