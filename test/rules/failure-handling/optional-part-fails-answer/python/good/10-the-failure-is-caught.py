import logging

import httpx
from fastapi import FastAPI, Depends

from app.db import get_db
from app.models import Product

app = FastAPI()
logger = logging.getLogger(__name__)
client = httpx.AsyncClient(base_url="http://recommendations", timeout=2)


@app.get("/products/{product_id}")
async def product_page(product_id: int, db=Depends(get_db)):
    product = db.get(Product, product_id)
    try:
        response = await client.get(f"/for/{product_id}")
        response.raise_for_status()
        recommendations = response.json()
    except httpx.HTTPError:
        logger.warning("recommendations are unavailable")
        recommendations = []
    return {"id": product.id, "name": product.name, "recommendations": recommendations}
