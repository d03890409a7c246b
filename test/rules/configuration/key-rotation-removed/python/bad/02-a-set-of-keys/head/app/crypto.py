import os
from cryptography.fernet import Fernet

box = Fernet(os.environ["FIELD_KEY"])

def seal(text):
    return box.encrypt(text.encode())
