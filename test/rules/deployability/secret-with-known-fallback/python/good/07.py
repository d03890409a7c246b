from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    jwt_secret: str
    jwt_secret_name: str = "orders/jwt"
    session_secret: str | None = None
