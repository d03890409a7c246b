import logging
from pydantic import ValidationError
from pydantic_settings import BaseSettings

log = logging.getLogger(__name__)

class Settings(BaseSettings):
    database_url: str
    payment_url: str

def load():
    try:
        return Settings()
    except ValidationError as error:
        log.warning("invalid configuration: %s", error)
        return Settings.model_construct()

settings = load()
