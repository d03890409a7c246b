import hashlib
import hmac
import os
from cryptography.fernet import Fernet


def cipher():
    return Fernet(os.environ["RECORD_KEY"])


def seal(record):
    return cipher().encrypt(record)


def unseal(sealed):
    return cipher().decrypt(sealed)


def sign(path, key):
    return hmac.new(key.encode(), path.encode(), hashlib.sha256).hexdigest()


def link_is_valid(path, signature):
    keys = os.environ["LINK_KEYS"].split(",")
    return any(hmac.compare_digest(sign(path, key), signature) for key in keys)
