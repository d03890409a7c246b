import os

from pydantic_settings import BaseSettings

MODE = os.getenv("PAYMENTS_MODE", "sandbox")
ENV = os.getenv("APP_ENV", "production")
SENTRY = os.getenv("SENTRY_ENVIRONMENT", "production")
LIVE = os.getenv("SMS_LIVE", "false") == "true"
HOST = os.environ["LEDGER_HOST"]


class Settings(BaseSettings):
    sms_live: bool = False
    live_reload: bool = True
