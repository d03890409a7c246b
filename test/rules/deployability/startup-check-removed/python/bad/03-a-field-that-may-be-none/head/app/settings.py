from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    database_url: str
    payment_api_key: str | None = None  # <- finding
    log_level: str = "INFO"

settings = Settings()
