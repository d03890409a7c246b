from pydantic import AmqpDsn, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    queue_url: AmqpDsn
    seal_key: SecretStr
    berth_limit: int = int(40)
    harbour: SecretStr = SecretStr("north")


settings = Settings()
