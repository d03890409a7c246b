import httpx


class Feed:
    def client(self):
        return httpx.Client(timeout=4)
