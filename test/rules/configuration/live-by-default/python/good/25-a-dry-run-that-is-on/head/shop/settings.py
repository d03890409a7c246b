from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    sms_dry_run: bool = True
    page_size: int = 50

settings = Settings()
