from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    sms_live: bool = True  # <- finding
    paypal_environment: str = "production"  # <- finding
