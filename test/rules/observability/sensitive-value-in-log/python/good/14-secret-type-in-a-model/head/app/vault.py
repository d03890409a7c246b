from pydantic import BaseModel, SecretStr


class Lease(BaseModel):
    name: str
    expired: bool
    password: SecretStr
