import httpx
from app.settings import settings

def send():
    httpx.post(settings.partner_url, timeout=5)
