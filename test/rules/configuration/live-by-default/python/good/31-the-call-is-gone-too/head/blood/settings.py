from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    registry_url: str
    page_size: int = 50
