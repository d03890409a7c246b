from dataclasses import dataclass


@dataclass
class Lease:
    name: str
    expired: bool
    password: str

    def __repr__(self) -> str:
        return f"Lease({self.name})"
