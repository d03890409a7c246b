from pydantic import Field, HttpUrl
from pydantic_settings import BaseSettings

class Settings(BaseSettings):  # <- finding
    partner_url: HttpUrl
    workers: int = Field(gt=0, le=64)

settings = Settings()
