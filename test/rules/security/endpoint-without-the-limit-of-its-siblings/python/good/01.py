from fastapi import FastAPI, Request
from slowapi import Limiter
from slowapi.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)
app = FastAPI()


@app.post("/signup")
@limiter.limit("5/minute")
async def sign_up(request: Request, body: SignUp):
    return await accounts.create(email=body.email)
