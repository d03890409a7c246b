import os

from cryptography.fernet import Fernet

_box = Fernet(os.environ["FIELD_KEY"])


def seal(text: str) -> bytes:
    return _box.encrypt(text.encode())


def unseal(token: bytes) -> str:
    return _box.decrypt(token).decode()
