from pydantic import AmqpDsn, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    queue_url: AmqpDsn
    seal_key: SecretStr
    berth_limit: int = 40


settings = Settings()
