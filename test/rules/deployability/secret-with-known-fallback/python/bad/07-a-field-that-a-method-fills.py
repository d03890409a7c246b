import os


class Options:
    def __init__(self):
        self.signing_key = os.environ.get("SIGNING_KEY")
        self.region = os.environ.get("REGION")
        self._complete()

    def _complete(self):
        if not self.region:
            self.region = "eu-west-1"
        if not self.signing_key:
            self.signing_key = "orders-signing"  # <- finding
