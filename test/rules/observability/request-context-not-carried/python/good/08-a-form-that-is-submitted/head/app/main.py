import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import structlog
from fastapi import FastAPI

from app.context import bind

app = FastAPI()
app.middleware("http")(bind)
log = structlog.get_logger()
pool = ThreadPoolExecutor(max_workers=4)


def fetch(sku: str) -> dict:
    return httpx.get(f"https://stock.internal/{sku}", timeout=3).json()


@app.post("/forms/{form_id}")
def submit_form(form_id: str, form) -> dict:
    form.submit(fetch, form_id)
    return {}
