from pydantic import HttpUrl
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    score_url: HttpUrl


settings = Settings()
