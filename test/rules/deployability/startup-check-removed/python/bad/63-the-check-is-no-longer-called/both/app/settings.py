import os


class Settings:
    def __init__(self):
        self.gateway_token = os.environ.get("GATEWAY_TOKEN")

    def demand(self):
        if not self.gateway_token:
            raise RuntimeError("GATEWAY_TOKEN is not set")
