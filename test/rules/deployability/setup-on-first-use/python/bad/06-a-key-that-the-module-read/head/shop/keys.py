import os
from functools import lru_cache
from cryptography.hazmat.primitives.serialization import load_pem_private_key

@lru_cache
def key():
    with open(os.environ["SIGNING_KEY_PATH"], "rb") as f:
        return load_pem_private_key(f.read(), None)

def sign(text: str) -> bytes:
    return key().sign(text.encode())
