from fastapi import FastAPI

from .phone import router

app = FastAPI()
app.include_router(router)
