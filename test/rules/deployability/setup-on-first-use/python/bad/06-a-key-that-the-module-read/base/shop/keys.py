import os
from cryptography.hazmat.primitives.serialization import load_pem_private_key

with open(os.environ["SIGNING_KEY_PATH"], "rb") as f:  # <- finding
    KEY = load_pem_private_key(f.read(), None)

def sign(text: str) -> bytes:
    return KEY.sign(text.encode())
