import httpx


class Remotes:
    def __init__(self):
        self.tides = httpx.Client(base_url="https://tides.example", timeout=None)
