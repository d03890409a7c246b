import os


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")


class ProductionConfig(Config):
    SECRET_KEY = os.environ["SECRET_KEY"]
