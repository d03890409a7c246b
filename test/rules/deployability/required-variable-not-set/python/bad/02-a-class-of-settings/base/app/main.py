from fastapi import FastAPI
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    broker_url: str
    search_url: str
    log_level: str = "info"


settings = Settings()
app = FastAPI()
