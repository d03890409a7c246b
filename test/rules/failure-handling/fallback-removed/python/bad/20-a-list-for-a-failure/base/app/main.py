from fastapi import FastAPI
from app.reviews import reviews_of
app = FastAPI()
@app.get("/products/{product}")
async def show(product: str):
    try:
        reviews = await reviews_of(product)
    except Exception:
        reviews = []  # <- finding
    return {"product": product, "reviews": reviews}
