from pydantic import AmqpDsn, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    queue_url: AmqpDsn = AmqpDsn("amqp://guest@localhost:5672/")  # <- finding
    seal_key: SecretStr = SecretStr("")  # <- finding
    berth_limit: int = 40


settings = Settings()
