import httpx
from app.urls import validate_restricted_url


def notify(block, body):
    if not block.allow_private:
        validate_restricted_url(block.url)  # <- finding
    httpx.post(block.url, json=body, timeout=5)
