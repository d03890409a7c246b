import logging
import sys
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
        log.critical("invalid configuration: %s", error)
        sys.exit(1)  # <- finding

settings = load()
