from fastapi import FastAPI
from shop import health

app = FastAPI()
app.include_router(health.router)
