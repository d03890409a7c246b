from fastapi import FastAPI

from app.donors import router

app = FastAPI()
app.include_router(router)
