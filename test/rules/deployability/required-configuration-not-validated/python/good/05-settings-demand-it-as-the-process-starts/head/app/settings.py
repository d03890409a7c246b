from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    payment_key: str
