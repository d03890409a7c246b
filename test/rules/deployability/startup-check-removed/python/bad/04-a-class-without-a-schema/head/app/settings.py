import os

class Settings:
    partner_url = os.environ.get("PARTNER_URL")
    workers = os.environ.get("WORKERS")

settings = Settings()
