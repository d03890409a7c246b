from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    scoring_url: str


settings = Settings()
