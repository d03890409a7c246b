import hmac
import os


def signature(body: bytes) -> str:
    secret = os.getenv("HOOK_SECRET", "")  # <- finding
    return hmac.new(secret.encode(), body, "sha256").hexdigest()
