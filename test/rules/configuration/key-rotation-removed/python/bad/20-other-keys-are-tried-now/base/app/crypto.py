import os
from cryptography.fernet import Fernet, MultiFernet


def cipher():
    return MultiFernet([Fernet(key) for key in os.environ["RECORD_KEYS"].split(",")])  # <- finding


def seal(record):
    return cipher().encrypt(record)


def unseal(sealed):
    return cipher().decrypt(sealed)
