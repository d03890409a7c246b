import hashlib
import hmac
import os

LABEL = b"vW3!tq8Zr+gateKf61mBx"


def sealed(text, using):
    if not text:
        raise ValueError("nothing to seal")
    return hmac.new(using, text, hashlib.sha256).hexdigest()


def label():
    return sealed(LABEL, using=os.environ["SEAL"].encode())
