import os
from cryptography.fernet import Fernet, MultiFernet

def ring():
    return MultiFernet([Fernet(k) for k in os.environ["FIELD_KEYS"].split(",")])
