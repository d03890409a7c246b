from fastapi import FastAPI

from app.settings import Settings

settings = Settings()
app = FastAPI()
