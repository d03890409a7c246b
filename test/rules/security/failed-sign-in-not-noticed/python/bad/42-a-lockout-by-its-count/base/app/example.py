from fastapi import Depends, FastAPI, HTTPException
from passlib.context import CryptContext

from app.db import get_db
from app.models import User

pwd = CryptContext(schemes=["bcrypt"])
app = FastAPI()
MAX_ATTEMPTS = 5


@app.post("/login")
def login(form: dict, db=Depends(get_db)):
    user = db.query(User).filter(User.email == form["email"]).first()
    if not user:
        raise HTTPException(401)
    if user.failed_attempts >= MAX_ATTEMPTS:  # <- finding
        raise HTTPException(423, "locked")
    if not pwd.verify(form["password"], user.password_hash):
        user.failed_attempts += 1
        db.commit()
        raise HTTPException(401)
    return {"id": user.id}
