from pydantic_settings import BaseSettings


class Config(BaseSettings):
    port: int = 8080
    smtp_password: str
    ledger_url: str


config = Config()
