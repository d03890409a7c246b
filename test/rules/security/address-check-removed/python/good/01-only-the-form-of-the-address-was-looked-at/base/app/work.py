import httpx
from app.forms import validate_url


def notify(block, body):
    validate_url(block.url)
    httpx.post(block.url, json=body, timeout=5)
