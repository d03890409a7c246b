from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    database_url: str
    log_level: str = "INFO"
    page_size: int = 50
    sentry_dsn: str | None = None

settings = Settings()
