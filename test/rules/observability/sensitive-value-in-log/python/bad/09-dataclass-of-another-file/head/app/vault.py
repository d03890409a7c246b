from dataclasses import dataclass


@dataclass
class Lease:
    name: str
    expired: bool
    password: str
