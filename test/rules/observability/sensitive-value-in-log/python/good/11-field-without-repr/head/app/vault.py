from dataclasses import dataclass, field


@dataclass
class Lease:
    name: str
    expired: bool
    password: str = field(repr=False)
