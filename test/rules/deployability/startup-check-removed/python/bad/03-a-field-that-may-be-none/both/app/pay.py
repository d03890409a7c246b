import httpx
from app.settings import settings

def charge(amount):
    return httpx.post("https://api.pay.example/charges", json={"amount": amount}, headers={"Authorization": f"Bearer {settings.payment_api_key}"}, timeout=5)
