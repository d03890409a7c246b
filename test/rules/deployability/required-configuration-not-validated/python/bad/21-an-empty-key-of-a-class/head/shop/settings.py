from pydantic import SecretStr
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    database_url: str
    webhook_signing_key: str = ""  # <- finding

settings = Settings()
