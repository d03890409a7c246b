import httpx


def notify(block, body):
    httpx.post(block.url, json=body, timeout=5)
