from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    registry_url: str
    call_live_donors: bool = False  # <- finding
    page_size: int = 50
