class Lease:
    def __init__(self, name: str, password: str) -> None:
        self.name = name
        self.password = password
        self.expired = False
