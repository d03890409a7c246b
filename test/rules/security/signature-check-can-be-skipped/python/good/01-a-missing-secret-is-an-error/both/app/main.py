from fastapi import FastAPI

from .hooks import router

app = FastAPI()
app.include_router(router)
