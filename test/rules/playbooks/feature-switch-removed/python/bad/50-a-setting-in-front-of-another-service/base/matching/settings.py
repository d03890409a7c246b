from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    scoring_url: str
    ml_scoring_enabled: bool = False


settings = Settings()
