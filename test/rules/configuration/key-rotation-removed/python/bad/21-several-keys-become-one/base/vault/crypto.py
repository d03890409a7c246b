import os

from cryptography.fernet import Fernet, MultiFernet

_keys = [Fernet(key) for key in os.environ["FIELD_KEYS"].split(",")]
_box = MultiFernet(_keys) # <- finding


def seal(text: str) -> bytes:
    return _box.encrypt(text.encode())


def unseal(token: bytes) -> str:
    return _box.decrypt(token).decode()
