from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    registry_url: str
    summon_enabled: bool = False
    page_size: int = 50
