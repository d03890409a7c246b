from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    database_url: str
    payment_api_key: str
    log_level: str = "INFO"

settings = Settings()
