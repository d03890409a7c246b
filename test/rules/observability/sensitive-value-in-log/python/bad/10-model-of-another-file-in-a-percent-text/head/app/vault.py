from pydantic import BaseModel


class Lease(BaseModel):
    name: str
    expired: bool
    api_key: str
