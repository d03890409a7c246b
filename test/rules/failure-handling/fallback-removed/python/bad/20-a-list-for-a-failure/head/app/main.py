from fastapi import FastAPI
from app.reviews import reviews_of
app = FastAPI()
@app.get("/products/{product}")
async def show(product: str):
    return {"product": product, "reviews": await reviews_of(product)}
