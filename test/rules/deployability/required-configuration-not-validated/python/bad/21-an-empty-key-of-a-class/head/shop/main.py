from fastapi import FastAPI
from shop.settings import settings
import hmac, hashlib
app = FastAPI()

@app.post("/x")
def x(body: dict):
    return hmac.new(settings.webhook_signing_key.encode(), b"x", hashlib.sha256).hexdigest()
