import os
import secrets

try:
    WEBHOOK_SECRET = os.environ["WEBHOOK_SECRET"]
except KeyError:
    raise SystemExit("WEBHOOK_SECRET is not set")


class Options:
    def __init__(self, debug):
        self.signing_key = os.environ.get("SIGNING_KEY")
        self.session_key = os.environ.get("SESSION_KEY") or secrets.token_hex(32)
        self.token_key = os.environ.get("TOKEN_KEY")
        if debug and not self.signing_key:
            self.signing_key = "only-on-a-laptop"
        if not self.token_key:
            self.token_key = "access_token"
